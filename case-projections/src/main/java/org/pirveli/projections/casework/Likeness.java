package org.pirveli.projections.casework;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Resemblance;
import org.pirveli.api.casework.view.Sign;
import org.pirveli.api.casework.view.SimilarCase;
import org.pirveli.projections.likeness.LikenessKeys;

/** Looks more closely at cases that have a key in common with what is asked for. */
record Likeness(Resemblance asked, LikenessKeys keys, OfficeMoment moment) {

    private static final double SIMILAR = 0.5;
    private static final Set<Sign> OF_PERSONS =
            EnumSet.of(Sign.SAME_PERSON, Sign.SAME_PHONE, Sign.SAME_EMAIL);

    SimilarCase with(CaseFile file) {
        var subject = asked.subject();
        double similarity = subject == null ? 0 : LikenessKeys.similarity(subject, file.subject());
        var signs = EnumSet.noneOf(Sign.class);
        if (file.applicant().subjectId().equals(asked.subjectId())) {
            signs.add(Sign.SAME_PERSON);
        }
        if (samePhone(asked.phone(), file.applicant().phone())) {
            signs.add(Sign.SAME_PHONE);
        }
        if (sameEmail(asked.email(), file.applicant().email())) {
            signs.add(Sign.SAME_EMAIL);
        }
        if (similarity >= SIMILAR) {
            signs.add(Sign.SIMILAR_SUBJECT);
        }
        var similar = new SimilarCase(moment.summary(file), signs, similarity, false);
        boolean likely =
                signs.contains(Sign.SIMILAR_SUBJECT)
                        && ofPersons(similar) > 0
                        && file.duplicateOf() == null;
        return new SimilarCase(similar.summary(), signs, similarity, likely);
    }

    /** How many signs speak for the same person. */
    static long ofPersons(SimilarCase similar) {
        return similar.signs().stream().filter(OF_PERSONS::contains).count();
    }

    private boolean samePhone(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && keys.telephone(one).isPresent()
                && keys.telephone(one).equals(keys.telephone(other));
    }

    private static boolean sameEmail(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
