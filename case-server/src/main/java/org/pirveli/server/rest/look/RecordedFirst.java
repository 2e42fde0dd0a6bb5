package org.pirveli.server.rest.look;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Looks through every answer before the first byte of it is written. */
@ControllerAdvice
final class RecordedFirst implements ResponseBodyAdvice<Object> {

    private final Displays displays;

    RecordedFirst(Displays displays) {
        this.displays = displays;
    }

    @Override
    public boolean supports(
            MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && request instanceof ServletServerHttpRequest servlet) {
            recordFirst(servlet.getServletRequest(), body);
        }
        return body;
    }

    private void recordFirst(HttpServletRequest request, Object body) {
        if (request.getUserPrincipal() instanceof Authentication caller
                && caller.getPrincipal() instanceof Actor actor) {
            displays.recordFirst(request, actor, ShownTexts.in(body));
        }
    }
}
