package fr.parcours.iae.comparaison.web;

import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.VersionDeployee;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's view of what differs between two deployed versions. */
@Controller
class ComparaisonController {

  private final ComparaisonService comparaisons;

  ComparaisonController(ComparaisonService comparaisons) {
    this.comparaisons = comparaisons;
  }

  @GetMapping("/administration/comparaisons")
  String list(Model model) {
    model.addAttribute("processus", comparaisons.cles(Kind.PROCESSUS));
    model.addAttribute("decisions", comparaisons.cles(Kind.DECISION));
    return "comparaison/liste";
  }

  @GetMapping("/administration/comparaisons/processus/{cle}")
  String processus(
      @PathVariable String cle,
      @RequestParam(required = false) @Nullable Integer avant,
      @RequestParam(required = false) @Nullable Integer apres,
      Model model) {
    Choix choix = choose(Kind.PROCESSUS, cle, avant, apres, model);
    model.addAttribute("comparaison", comparaisons.processus(cle, choix.avant(), choix.apres()));
    return "comparaison/processus";
  }

  @GetMapping("/administration/comparaisons/processus/{cle}/diagrammes/{version}")
  ResponseEntity<String> diagramme(@PathVariable String cle, @PathVariable int version) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(comparaisons.bpmn(cle, version));
  }

  @GetMapping("/administration/comparaisons/decisions/{cle}")
  String decision(
      @PathVariable String cle,
      @RequestParam(required = false) @Nullable Integer avant,
      @RequestParam(required = false) @Nullable Integer apres,
      Model model) {
    Choix choix = choose(Kind.DECISION, cle, avant, apres, model);
    model.addAttribute("comparaison", comparaisons.decision(cle, choix.avant(), choix.apres()));
    return "comparaison/decision";
  }

  private record Choix(int avant, int apres) {}

  /**
   * Without a choice, what the newest version changes of the one in force; of the one before, once
   * it is in force itself.
   */
  private Choix choose(
      Kind nature, String cle, @Nullable Integer avant, @Nullable Integer apres, Model model) {
    List<VersionDeployee> versions = comparaisons.versions(nature, cle);
    List<Integer> numbers = versions.stream().map(VersionDeployee::version).toList();
    int inForce = numbers.indexOf(comparaisons.enVigueur(nature, cle).orElse(numbers.get(0)));
    int from = inForce > 0 ? inForce : Math.min(1, numbers.size() - 1);
    model.addAttribute("versions", versions);
    model.addAttribute("nom", versions.get(0).nom());
    model.addAttribute("cle", cle);
    return new Choix(
        Objects.requireNonNullElse(avant, numbers.get(from)),
        Objects.requireNonNullElse(apres, numbers.get(0)));
  }
}
