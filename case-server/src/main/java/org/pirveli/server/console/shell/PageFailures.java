package org.pirveli.server.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.console.api.Declined;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page of its own why the interface did not answer what a page asked. */
@ControllerAdvice(basePackages = "org.pirveli.server.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageFailures {

    private final AroundPages around;

    PageFailures(AroundPages around) {
        this.around = around;
    }

    @ExceptionHandler
    ModelAndView declined(
            Declined declined, HttpServletRequest request, HttpServletResponse response) {
        if (declined.code().equals(RefusalCode.PURPOSE_REQUIRED.name())) {
            return page(request, "console/purpose", 200, response);
        }
        return page(request, "console/problem", declined.status(), response)
                .addObject("title", declined.title())
                .addObject("detail", declined.detail())
                .addObject("trace", declined.traceId());
    }

    private ModelAndView page(
            HttpServletRequest request, String view, int status, HttpServletResponse response) {
        response.setStatus(status);
        var page = new ModelAndView(view);
        around.furnish(request, page);
        return page;
    }
}
