package fr.parcours.iae.api.web;

import fr.parcours.iae.api.ProblemeApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract of the API and of the webhooks, as a document and as a page. */
@Controller
class DocumentationController {

  private final Resource contrat = new ClassPathResource("api/openapi.yaml");
  private final Map<String, Object> document;

  DocumentationController() throws IOException {
    try (InputStream in = contrat.getInputStream()) {
      document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  @GetMapping("/api/documentation")
  String page(Model model) {
    model.addAttribute("doc", document);
    model.addAttribute("problemes", ProblemeApi.values());
    return "api/documentation";
  }

  @GetMapping("/api/openapi.yaml")
  ResponseEntity<Resource> document() {
    return ResponseEntity.ok().header("content-type", "application/yaml").body(contrat);
  }
}
