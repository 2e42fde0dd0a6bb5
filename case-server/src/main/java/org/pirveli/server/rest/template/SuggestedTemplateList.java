package org.pirveli.server.rest.template;

import java.util.List;

/** The most likely first. */
public record SuggestedTemplateList(List<SuggestedTemplate> items) {}
