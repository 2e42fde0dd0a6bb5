package org.pirveli.api.casework.event;

import org.pirveli.api.casework.SubjectId;

/** Carries personal fields, which belong to this subject. */
public interface AboutSubject {

    SubjectId subjectId();
}
