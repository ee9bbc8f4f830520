package fr.parcours.iae.pilotage;

import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModelesDeployes;
import fr.parcours.iae.engine.ModelesDeployes.EtapeHumaine;
import fr.parcours.iae.engine.VersionDeployee;
import fr.parcours.iae.engine.VersionsDeployees;
import fr.parcours.iae.tache.HalteSuivie;
import fr.parcours.iae.tache.web.Demarches;
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

  /** A process as people call it, those that nobody starts too. */
  String demarche(String cle) {
    return HalteSuivie.of(cle).stream()
        .map(HalteSuivie::demarche)
        .findFirst()
        .orElseGet(() -> Demarches.nom(cle));
  }

  /** A step as people call it, be it a task or a wait. */
  String etape(String processus, String id) {
    return HalteSuivie.of(processus, id).map(HalteSuivie::libelle).orElseGet(() -> etape(id));
  }

  private static String etape(String id) {
    return Etapes.TOUTES.stream()
        .filter(e -> e.id().equals(id))
        .map(Etapes::libelle)
        .findFirst()
        .orElse(id);
  }

  /**
   * The targets of the steps and waits of these processes, each as its newest version counts it.
   */
  Map<String, Period> cibles(List<String> processus, @Nullable String departement, LocalDate le) {
    Map<String, Period> cibles = new HashMap<>();
    for (String cle : processus) {
      for (HalteSuivie halte : HalteSuivie.of(cle)) {
        cible(halte, departement, le).ifPresent(p -> cibles.put(cle + halte.etape(), p));
      }
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

  Optional<Period> cible(HalteSuivie halte, @Nullable String departement, LocalDate le) {
    return Optional.ofNullable(halte.delai())
        .map(
            delai ->
                parametres.delai(delai, Objects.requireNonNullElse(departement, NATIONAL), le));
  }
}
