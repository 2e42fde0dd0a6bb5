package org.pirveli.server.rest.audit;

import java.util.List;

/** The newest verifications of the views, newest first, each without its result. */
public record VerificationList(List<VerificationProgress> items) {}
