package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.FichierModele.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.controle.regles.ReglesFormulaire;
import fr.parcours.iae.formulaire.FormulaireException;
import fr.parcours.iae.formulaire.FormulaireService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Forms our interpreter understands whole, that ask what the code of their step reads. */
@Component
class ControleFormulaires {

  /** Code of a form that could not be read whole. */
  static final String INCOMPRIS = "FORMULAIRE_INCOMPRIS";

  private static final Pattern COMPOSANT = Pattern.compile("^Le composant « (.{1,80}?) »");

  private final FormulaireService formulaires;

  ControleFormulaires(FormulaireService formulaires) {
    this.formulaires = formulaires;
  }

  List<Defaut> check(Examen examen) {
    List<Defaut> defauts = new ArrayList<>();
    Set<String> nommes =
        examen.modele().bpmn("userTask").stream()
            .map(task -> camunda(task, "formRef"))
            .collect(Collectors.toSet());
    examen
        .formulaires()
        .forEach(
            (id, json) -> {
              Constats constats = new Constats(id + ".form");
              if (!nommes.contains(id)) {
                constats.add(
                    "FORMULAIRE_EN_TROP",
                    Optional.empty(),
                    "Aucune étape ne montre ce formulaire.");
              }
              lit(json, constats);
              defauts.addAll(constats.defauts());
              if (constats.defauts().stream().noneMatch(d -> INCOMPRIS.equals(d.code()))) {
                defauts.addAll(compare(examen, id, json));
              }
            });
    return defauts;
  }

  private void lit(String json, Constats constats) {
    try {
      formulaires.check(json);
    } catch (FormulaireException e) {
      String message = String.valueOf(e.getMessage()).replace('\'', '’');
      Matcher composant = COMPOSANT.matcher(message);
      constats.add(
          INCOMPRIS,
          composant.find() ? Optional.of(composant.group(1)) : Optional.empty(),
          message);
    }
  }

  private static List<Defaut> compare(Examen examen, String id, String json) {
    List<Defaut> defauts = new ArrayList<>(ReglesFormulaire.isAWholeForm(id, json));
    String produit = examen.formulairesDuProduit().get(id);
    Optional<JsonNode> avant = Optional.ofNullable(produit).flatMap(ReglesFormulaire::parse);
    Optional<JsonNode> apres = ReglesFormulaire.parse(json);
    if (avant.isPresent() && apres.isPresent()) {
      defauts.addAll(ChampsDuFormulaire.compare(id + ".form", avant.get(), apres.get()));
    }
    return defauts;
  }
}
