package fr.parcours.iae.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Says in French what the server refuses before any page of ours is asked. */
@Component
class RefusDuServeur implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Demande incomplète –"
          + " Parcours IAE</title></head><body><main><h1>Demande incomplète</h1><p>La forme de"
          + " cette demande n’est pas celle attendue. Rien n’a été modifié.</p><p><a"
          + " href=\"/\">Revenir à l’accueil</a></p></main></body></html>";

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Francais()));
  }

  /** The innermost report: those outside find the answer written and leave it. */
  private static final class Francais extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      if (response.getStatus() < 400 || response.getContentWritten() > 0) {
        return;
      }
      if (!response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType("text/html");
        response.setCharacterEncoding("utf-8");
        Writer writer = response.getReporter();
        if (writer != null) {
          writer.write(PAGE);
          response.finishResponse();
        }
      } catch (IOException gone) {
        container.getLogger().debug("Réponse abandonnée", gone);
      }
    }
  }
}
