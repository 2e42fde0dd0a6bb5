package org.pirveli.server.rest.draft;

import java.util.UUID;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.draft.DraftKey;

/** What a draft is about, and whom. */
record DraftSubject(DraftKey.About about, UUID id, SubjectId subject) {}
