package fr.parcours.iae.dossier.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.securite.ActeurCourant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * A case as a document of that day: what the page tells this viewer, no more. Notes of a team and
 * what one may do are not in it.
 */
@Controller
class DossierPdfController {

  private final DossierService dossiers;
  private final ActeurCourant acteurCourant;
  private final SpringTemplateEngine templates;
  private final ApplicationContext beans;
  private final Clock clock;

  DossierPdfController(
      DossierService dossiers,
      ActeurCourant acteurCourant,
      SpringTemplateEngine templates,
      ApplicationContext beans,
      Clock clock) {
    this.dossiers = dossiers;
    this.acteurCourant = acteurCourant;
    this.templates = templates;
    this.beans = beans;
    this.clock = clock;
  }

  @GetMapping({"/dossiers/{id}/dossier.pdf", "/mon-parcours/{id}/dossier.pdf"})
  ResponseEntity<byte[]> pdf(@PathVariable UUID id) throws IOException {
    Context context = new Context(Locale.FRENCH);
    context.setVariable("dossier", dossiers.show(id, acteurCourant.get()));
    context.setVariable("aujourdhui", LocalDate.now(clock));
    context.setVariable(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
        new ThymeleafEvaluationContext(beans, null));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("dossier.pdf").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(written(templates.process("dossiers/dossier-pdf", context)));
  }

  private static byte[] written(String html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRendererBuilder().useFastMode().withHtmlContent(html, null).toStream(out).run();
    return out.toByteArray();
  }
}
