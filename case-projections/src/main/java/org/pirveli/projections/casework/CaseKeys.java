package org.pirveli.projections.casework;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.likeness.LikenessKeys;

/**
 * By what a case is recognised: one row of {@code case_key}, a column for each keyed hash.
 *
 * @param phone {@code null} if there is none, or what was written is no telephone number
 * @param subject {@link LikenessKeys#BANDS} of them, or none
 * @param words of the subject and of the applicant's name, as {@link LikenessKeys#ofWords} writes
 *     them
 */
record CaseKeys(@Nullable UUID phone, @Nullable UUID email, List<UUID> subject, String words) {

    /** Takes all of them away. */
    static final String NONE =
            "update case_key set phone = null, email = null, subject_1 = null, subject_2 = null,"
                    + " subject_3 = null, subject_4 = null, subject_5 = null, subject_6 = null,"
                    + " words = ''";

    static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String SUBJECT = "subject_";

    static CaseKeys of(
            LikenessKeys likeness,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String subject,
            @Nullable String name) {
        return new CaseKeys(
                phone == null ? null : likeness.ofPhone(phone).orElse(null),
                email == null ? null : likeness.ofEmail(email),
                subject == null ? List.of() : likeness.ofSubject(subject),
                likeness.ofWords(
                        Stream.of(subject, name)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" "))));
    }

    /** Whether an event changed by what its case is recognised. */
    static boolean changed(@Nullable CaseFile before, CaseFile after) {
        return before == null
                || !Objects.equals(before.applicant().name(), after.applicant().name())
                || !Objects.equals(before.applicant().phone(), after.applicant().phone())
                || !Objects.equals(before.applicant().email(), after.applicant().email())
                || !before.subject().equals(after.subject());
    }

    /**
     * The row of a case; it has one from its first event on.
     *
     * @param position of the event that last changed it
     */
    static ViewRow row(Recognition recognition, CaseFile file, long position, int storedVersion) {
        var keys = recognition.of(file);
        var values = new @Nullable Object[ViewTable.CASE_KEY.width];
        values[0] = file.caseId().value();
        values[1] = keys.phone;
        values[2] = keys.email;
        for (int band = 0; band < keys.subject.size(); band++) {
            values[3 + band] = keys.subject.get(band);
        }
        values[values.length - 2] = keys.words;
        values[values.length - 1] = position;
        return new ViewRow(ViewTable.CASE_KEY, Arrays.asList(values), storedVersion);
    }

    /** The hashes that there are, by the columns that hold such. */
    Map<String, UUID> byColumn() {
        var columns = new TreeMap<String, UUID>();
        if (phone != null) {
            columns.put(PHONE, phone);
        }
        if (email != null) {
            columns.put(EMAIL, email);
        }
        for (int band = 0; band < subject.size(); band++) {
            columns.put(SUBJECT + (band + 1), subject.get(band));
        }
        return Collections.unmodifiableMap(columns);
    }
}
