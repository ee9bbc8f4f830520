package fr.parcours.iae.pilotage;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModelesDeployes;
import fr.parcours.iae.engine.ModelesDeployes.EtapeHumaine;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.tache.web.Etapes;
import fr.parcours.iae.version.Parametres;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps as people call them, and the delay each has. */
@Component
class Noms {

  /** Of several départements, or none: the rows of the parameters without one. */
  private static final String NATIONAL = "";

  private static final String PREFIXE = "echeance.";

  private final VersionsDeployees deployees;
  private final ModelesDeployes modeles;
  private final Parametres parametres;

  Noms(VersionsDeployees deployees, ModelesDeployes modeles, Parametres parametres) {
    this.deployees = deployees;
    this.modeles = modeles;
    this.parametres = parametres;
  }

  String etape(String id) {
    return Etapes.TOUTES.stream()
        .filter(e -> e.id().equals(id))
        .map(Etapes::libelle)
        .findFirst()
        .orElse(id);
  }

  /** The delays of the human steps of these processes, each as its newest version counts it. */
  Map<String, Period> cibles(List<String> processus, @Nullable String departement, LocalDate le) {
    Map<String, Period> cibles = new HashMap<>();
    for (String cle : processus) {
      for (VersionDeployee modele : deployees.of(Kind.PROCESSUS, cle)) {
        for (EtapeHumaine etape : modeles.etapes(modele.definitionId())) {
          cible(etape, departement, le).ifPresent(p -> cibles.putIfAbsent(cle + etape.id(), p));
        }
      }
    }
    return cibles;
  }

  Optional<Period> cible(EtapeHumaine etape, @Nullable String departement, LocalDate le) {
    return Optional.ofNullable(etape.delai())
        .map(
            delai ->
                parametres.delai(
                    PREFIXE + delai, Objects.requireNonNullElse(departement, NATIONAL), le));
  }
}
