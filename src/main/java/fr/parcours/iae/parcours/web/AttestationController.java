package fr.parcours.iae.parcours.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.parcours.iae.parcours.FicheService;
import fr.parcours.iae.securite.ActeurCourant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The attestation of a PASS, to print or to send: what the page says, as a document of that day.
 */
@Controller
class AttestationController {

  private final FicheService fiches;
  private final ActeurCourant acteurCourant;
  private final SpringTemplateEngine templates;
  private final Clock clock;

  AttestationController(
      FicheService fiches,
      ActeurCourant acteurCourant,
      SpringTemplateEngine templates,
      Clock clock) {
    this.fiches = fiches;
    this.acteurCourant = acteurCourant;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/pass/{id}/attestation")
  ResponseEntity<byte[]> attestation(@PathVariable UUID id) throws IOException {
    Map<String, Object> faits =
        Map.of("fiche", fiches.show(id, acteurCourant.get()), "aujourdhui", LocalDate.now(clock));
    String html = templates.process("pass/attestation", new Context(Locale.FRENCH, faits));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("attestation-pass-iae.pdf").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf(html));
  }

  private static byte[] pdf(String html) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRendererBuilder().useFastMode().withHtmlContent(html, null).toStream(out).run();
    return out.toByteArray();
  }
}
