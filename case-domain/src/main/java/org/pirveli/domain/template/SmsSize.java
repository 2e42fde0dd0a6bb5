package org.pirveli.domain.template;

/**
 * How an SMS goes out (GSM 03.38, 3GPP TS 23.038 and 23.040).
 *
 * @param characters as networks count them: septets, of which a character of the extension table
 *     takes two, or units of UTF-16
 * @param parts at least 1
 */
public record SmsSize(Encoding encoding, int characters, int parts) {

    /** In which alphabet. */
    public enum Encoding {
        GSM_7BIT(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int together;

        Encoding(int alone, int together) {
            this.alone = alone;
            this.together = together;
        }
    }

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** Counts one text. */
    public static SmsSize of(String text) {
        boolean short7 = text.chars().allMatch(each -> septets(each) > 0);
        return short7 ? septets(text) : units(text);
    }

    private static int septets(int character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    private static SmsSize septets(String text) {
        return counted(Encoding.GSM_7BIT, text.chars().map(SmsSize::septets).toArray());
    }

    private static SmsSize units(String text) {
        return counted(Encoding.UCS_2, text.codePoints().map(Character::charCount).toArray());
    }

    /** What takes two places is never torn apart, so a part may stay one short. */
    private static SmsSize counted(Encoding encoding, int[] places) {
        int all = 0;
        int parts = 1;
        int inPart = 0;
        for (int each : places) {
            all += each;
            if (inPart + each > encoding.together) {
                parts++;
                inPart = 0;
            }
            inPart += each;
        }
        return new SmsSize(encoding, all, all <= encoding.alone ? 1 : parts);
    }
}
