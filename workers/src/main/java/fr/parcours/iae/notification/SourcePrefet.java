package fr.parcours.iae.notification;

import fr.parcours.iae.prefet.DemandePrefet;
import fr.parcours.iae.prefet.LectureDemandesService;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.NatureAnnonce;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request to the prefect gives. */
@Component
class SourcePrefet implements Source {

  private final LectureDemandesService demandes;
  private final Personnes personnes;

  SourcePrefet(LectureDemandesService demandes, Personnes personnes) {
    this.demandes = demandes;
    this.personnes = personnes;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(
        NatureAnnonce.DECISION_PREFET_DEMANDEE,
        NatureAnnonce.DECISION_PREFET_A_COMPLETER,
        NatureAnnonce.DECISION_PREFET_ACCORDEE,
        NatureAnnonce.DECISION_PREFET_REFUSEE,
        NatureAnnonce.DECISION_PREFET_TERME);
  }

  @Override
  public Set<String> mots() {
    return Set.of(
        "demande", "siae", "objet", "debut", "fin", "numero", "decisionDebut", "decisionFin");
  }

  @Override
  public Dossier read(Notification n) {
    DemandePrefet d = demandes.find(n.sujetId()).orElseThrow();
    return new Dossier()
        .mot("demande", d.id())
        .mot("siae", personnes.nom(d.siaeId()))
        .mot("objet", d.type().libelle())
        .mot("debut", Ecrit.jour(d.debut()))
        .mot("fin", Ecrit.jour(d.fin()))
        .mot("numero", d.numero())
        .mot("decisionDebut", jour(d.decisionDebut()))
        .mot("decisionFin", jour(d.decisionFin()))
        .role(RoleDestinataire.DDETS, () -> personnes.institution(d.departement()))
        .role(RoleDestinataire.DECLARANT, personnes.professionnel(d.demandeePar(), d.siaeId()));
  }

  private static @Nullable String jour(@Nullable LocalDate jour) {
    return jour == null ? null : Ecrit.jour(jour);
  }
}
