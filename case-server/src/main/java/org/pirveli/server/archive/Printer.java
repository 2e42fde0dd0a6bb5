package org.pirveli.server.archive;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Prints pages as PDF/A-2u, which is kept for long and can be searched, in FiraGO. It opens nothing
 * that a page might name, and looks for no other fonts.
 */
@Component
final class Printer {

    private static final String FONT = "FiraGO";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // it writes to the standard error by itself, several lines a page
        XRLog.setLoggingEnabled(false);
    }

    byte[] pdf(Html page) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("regular"), FONT, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("bold"), FONT, BOLD, FontStyle.NORMAL, true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(SRGB)
                    .useUriResolver((_, _) -> null)
                    .withHtmlContent(page.written(), null)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(
                Printer.class.getResourceAsStream("/fonts/firago-" + weight + ".ttf"));
    }
}
