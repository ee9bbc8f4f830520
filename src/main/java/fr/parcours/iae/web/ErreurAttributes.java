package fr.parcours.iae.web;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What an error page may know: the status and the reference; never a message nor a stack. */
@Component
class ErreurAttributes extends DefaultErrorAttributes {

  private static final Logger LOG = LoggerFactory.getLogger(ErreurAttributes.class);

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> all = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
    Object reference =
        request.getAttribute(ReferenceFilter.REFERENCE, RequestAttributes.SCOPE_REQUEST);
    Throwable error = getError(request);
    if (error != null) {
      LOG.error("{} {} {}", reference, all.get("status"), error.getClass().getName());
    }
    return reference == null
        ? Map.of("status", all.get("status"))
        : Map.of("status", all.get("status"), ReferenceFilter.REFERENCE, reference);
  }
}
