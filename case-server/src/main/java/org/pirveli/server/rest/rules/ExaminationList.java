package org.pirveli.server.rest.rules;

import java.util.List;

/** The latest first. */
public record ExaminationList(List<Examination> items) {}
