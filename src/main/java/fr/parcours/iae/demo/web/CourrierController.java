package fr.parcours.iae.demo.web;

import fr.parcours.iae.demo.CourrielDemo;
import fr.parcours.iae.shared.IntrouvableException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The mailbox of the demonstration: every mail it sent, as its reader would see it. */
@Controller
@Profile("demo")
class CourrierController {

  private static final int SHOWN = 100;

  /** A mail carries its own style and nothing else: no script, no request to anybody. */
  private static final String CSP =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation";

  private final CourrielDemo.BoiteDemo boite;

  CourrierController(CourrielDemo.BoiteDemo boite) {
    this.boite = boite;
  }

  @GetMapping("/demo/courrier")
  String list(Model model) {
    model.addAttribute("courriels", boite.list(SHOWN));
    model.addAttribute("total", boite.size());
    return "demo/courrier";
  }

  @GetMapping("/demo/courrier/{id}")
  String show(@PathVariable String id, Model model) {
    model.addAttribute("courriel", find(id));
    return "demo/courriel";
  }

  @GetMapping("/demo/courrier/{id}/html")
  ResponseEntity<byte[]> html(@PathVariable String id) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", CSP)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(find(id).html().getBytes(StandardCharsets.UTF_8));
  }

  private CourrielDemo.Courriel find(String id) {
    return boite.find(id).orElseThrow(() -> new IntrouvableException("courriel"));
  }
}
