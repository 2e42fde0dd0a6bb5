package org.pirveli.server.console.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemPage;
import org.pirveli.server.rest.problem.Texts;
import org.pirveli.server.rest.trace.TraceId;
import org.pirveli.server.security.PageRequests;
import org.pirveli.server.security.PageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.spring6.view.AbstractThymeleafView;

/**
 * Has whatever goes wrong while a page is made said on a page: in the reader's language, with its
 * trace id and its status. Should that page fail too, a bare one says the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ProblemPages extends OncePerRequestFilter implements ProblemPage {

    private static final Logger log = LoggerFactory.getLogger(ProblemPages.class);

    private final PageSettings settings;
    private final Languages languages;
    private final AroundPages around;
    private final ViewResolver views;

    ProblemPages(
            PageSettings settings,
            Languages languages,
            AroundPages around,
            ViewResolver thymeleafViewResolver) {
        this.settings = settings;
        this.languages = languages;
        this.around = around;
        this.views = thymeleafViewResolver;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (settings.enabled() && PageRequests.isPage(request)) {
            request.setAttribute(NAME, this);
        }
        chain.doFilter(request, response);
    }

    @Override
    public void show(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        var language = languages.resolveLocale(request);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.setStatus(Problem.status(problem.code()));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try {
            render(request, response, problem, language);
        } catch (Exception e) {
            log.error("Even the page about a problem failed: {}", e.getClass().getName());
            bare(response, problem, language);
        }
        response.flushBuffer();
    }

    private void render(
            HttpServletRequest request,
            HttpServletResponse response,
            Problem problem,
            Locale language)
            throws Exception {
        var texts = Texts.in(language);
        var page =
                new ModelAndView("console/problem")
                        .addObject("title", texts.title(problem.code()))
                        .addObject("detail", texts.detail(problem.code(), problem.details()))
                        .addObject("trace", TraceId.current())
                        .addObject("signIn", problem.code() == RefusalCode.SIGN_IN_UNAVAILABLE);
        around.furnish(request, page);
        var view = Objects.requireNonNull(views.resolveViewName("console/problem", language));
        if (view instanceof AbstractThymeleafView thymeleaf) {
            // else the address decides: a style sheet that is not there would be told as one
            thymeleaf.setForceContentType(true);
        }
        view.render(page.getModel(), request, response);
    }

    private static void bare(HttpServletResponse response, Problem problem, Locale language)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        var texts = Texts.in(language);
        response.getWriter()
                .printf(
                        """
                        <!DOCTYPE html>
                        <html lang="%s"><head><meta charset="utf-8"><title>%2$s</title></head>
                        <body><h1>%2$s</h1><p>%3$s</p><p>%4$s</p></body></html>
                        """,
                        language.getLanguage(),
                        HtmlUtils.htmlEscape(texts.title(problem.code())),
                        HtmlUtils.htmlEscape(texts.detail(problem.code(), problem.details())),
                        TraceId.current());
    }
}
