package org.pirveli.server.console.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Gives pages that ask for it the interface, as whoever looks at the page may call it. */
@Configuration(proxyBeanMethods = false)
class ApiArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final ObjectProvider<DispatcherServlet> dispatcher;
    private final JsonMapper json = JsonMapper.shared();

    ApiArguments(ObjectProvider<DispatcherServlet> dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Api.class;
    }

    @Override
    public Api resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var page = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Api(
                dispatcher.getObject(),
                json,
                page,
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
                RequestContextUtils.getLocale(page),
                () -> {
                    if (model != null) {
                        // else a page of the address's name would be looked for
                        model.setRequestHandled(true);
                    }
                });
    }
}
