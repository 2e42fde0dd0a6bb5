package org.pirveli.server.rest.template;

import java.util.List;

/** A list. */
public record TemplateList(List<TemplateFile> items) {}
