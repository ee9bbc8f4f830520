package fr.parcours.iae.demo;

import fr.parcours.iae.comparaison.ComparaisonService;
import fr.parcours.iae.engine.DeployedDefinition.Kind;
import fr.parcours.iae.engine.ModeleLu;
import fr.parcours.iae.publication.DemandeProposition;
import fr.parcours.iae.publication.FichierRecu;
import fr.parcours.iae.publication.PropositionService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.version.Nature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two versions that administrators proposed: one waits, one has faults to correct. */
@Component
@Profile("demo")
class PropositionsDemo {

  private final PropositionService propositions;
  private final ComparaisonService modeles;

  PropositionsDemo(PropositionService propositions, ComparaisonService modeles) {
    this.propositions = propositions;
    this.modeles = modeles;
  }

  /**
   * Proposes.
   *
   * @param lecteur who finds the first one waiting, and has the second to correct
   */
  void tell(Acteur auteur, Acteur lecteur) {
    propose(
        Kind.DECISION,
        "criteres-minimum",
        "Demander quatre critères de niveau 2 à un atelier et chantier d’insertion",
        auteur,
        dmn ->
            dmn.replaceFirst("(chantier_niveau2Min\"[^>]*>\\s*<text>)3", "$1" + 4)
                .replace("\"2026.1\"", "\"2027.1\""));
    propose(
        Kind.PROCESSUS,
        "orientation",
        "Un formulaire d’étude plus court, à relire ensemble",
        lecteur,
        bpmn ->
            bpmn.replaceFirst("formRef=\"review-candidature\"", "formRef=\"etude-courte\"")
                .replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"2027.1\""));
  }

  private void propose(
      Kind nature, String cle, String pourquoi, Acteur auteur, UnaryOperator<String> change) {
    ModeleLu depart = modeles.lire(nature, cle, 1);
    byte[] fichier = change.apply(depart.xml()).getBytes(StandardCharsets.UTF_8);
    propositions
        .propose(
            new DemandeProposition(
                Uuids.v7(),
                Nature.valueOf(nature.name()),
                cle,
                1,
                List.of(new FichierRecu(depart.fichier(), fichier)),
                pourquoi),
            auteur)
        .orElseThrow();
  }
}
