package fr.parcours.iae.prolongation;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.EtatDemandeProlongation;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.MotifRefusProlongation;
import fr.parcours.iae.shared.Ecrit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests to prolong the PASS and their answers, for whoever reads the PASS. The reason is told to
 * the SIAE that asked, to the prescriber asked and to the person only: it may be a handicap.
 */
@Component
class RecitProlongations implements Recit {

  private record Ligne(
      UUID siaeId,
      String siae,
      @Nullable UUID prescripteurId,
      @Nullable String prescripteur,
      MotifProlongation motif,
      LocalDate fin,
      @Nullable OffsetDateTime demandeeLe,
      @Nullable String demandeur,
      @Nullable EtatDemandeProlongation etat,
      @Nullable OffsetDateTime repondueLe,
      @Nullable String repondeur,
      @Nullable MotifRefusProlongation motifRefus,
      @Nullable String explicationRefus) {}

  private final JdbcClient jdbc;

  RecitProlongations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (cas.passId() == null) {
      return List.of();
    }
    List<Evenement> evenements = new ArrayList<>();
    for (Ligne l : read(cas.passId())) {
      OffsetDateTime demandee = l.demandeeLe();
      OffsetDateTime repondue = l.repondueLe();
      if (demandee != null) {
        evenements.add(
            Evenement.at(demandee, Theme.PROLONGATION, "Prolongation du PASS demandée")
                .by(l.demandeur(), l.siae())
                .detail(
                    "À %s, jusqu’au %s.%s"
                        .formatted(l.prescripteur(), Ecrit.jour(l.fin()), motif(l, cas)))
                .base(BaseLegale.PROLONGATION));
      }
      if (repondue != null) {
        evenements.add(answer(l, repondue, cas));
      }
    }
    return evenements;
  }

  private static Evenement answer(Ligne l, OffsetDateTime le, Cas cas) {
    EtatDemandeProlongation etat = l.etat() == null ? EtatDemandeProlongation.ACCORDEE : l.etat();
    String detail =
        switch (etat) {
          case ACCORDEE ->
              "Jusqu’au %s.%s"
                  .formatted(Ecrit.jour(l.fin()), l.demandeeLe() == null ? motif(l, cas) : "");
          case REFUSEE -> refusal(l, cas);
          default -> null;
        };
    return Evenement.at(
            le,
            Theme.PROLONGATION,
            switch (etat) {
              case ACCORDEE -> "Prolongation du PASS accordée";
              case REFUSEE -> "Prolongation du PASS refusée";
              default -> "Demande de prolongation retirée";
            })
        .by(l.repondeur(), null)
        .detail(detail)
        .base(BaseLegale.PROLONGATION);
  }

  private static @Nullable String refusal(Ligne l, Cas cas) {
    MotifRefusProlongation motif = l.motifRefus();
    if (motif == null || !isRead(l, cas)) {
      return null;
    }
    return "Motif : "
        + motif.libelle()
        + "."
        + (cas.acteur().isCandidat() || l.explicationRefus() == null
            ? ""
            : " « " + l.explicationRefus() + " »");
  }

  private static String motif(Ligne l, Cas cas) {
    return isRead(l, cas) ? " Motif : " + libelle(l.motif()) + "." : "";
  }

  private static boolean isRead(Ligne l, Cas cas) {
    UUID prescripteur = l.prescripteurId();
    return cas.isConfidentDe(l.siaeId())
        || prescripteur != null && cas.acteur().isMembreOf(prescripteur);
  }

  /** Those asked for, whatever the answer; then those that applied at once. */
  private List<Ligne> read(UUID passId) {
    return jdbc.sql(
            """
            select d.siae_id, s.nom as siae, d.prescripteur_id, p.nom as prescripteur, d.motif, d.fin,
              d.demandee_le, u.nom_affiche as demandeur, d.etat, d.traitee_le as repondue_le,
              r.nom_affiche as repondeur, d.motif_refus, d.explication_refus
            from demande_prolongation d join organisation s on s.id = d.siae_id
              left join organisation p on p.id = d.prescripteur_id
              left join utilisateur u on u.id = d.demandee_par
              left join utilisateur r on r.id = d.traitee_par
            where d.pass_id = :pass
            union all
            select g.siae_id, s.nom, null, null, g.motif, g.fin, null, null, null, g.accordee_le,
              u.nom_affiche, null, null
            from prolongation g join organisation s on s.id = g.siae_id
              left join utilisateur u on u.id = g.accordee_par
            where g.pass_id = :pass and g.demande_id is null
            """)
        .param("pass", passId)
        .query(Ligne.class)
        .list();
  }

  /** Short words; those offered to choose from are in the table {@code motifs-prolongation}. */
  private static String libelle(MotifProlongation motif) {
    return switch (motif) {
      case SENIOR_CDI -> "CDI inclusion, plus de 57 ans";
      case COMPLETE_TRAINING -> "fin d’une formation";
      case RQTH -> "reconnaissance de la qualité de travailleur handicapé";
      case SENIOR -> "50 ans et plus";
      case PARTICULAR_DIFFICULTIES -> "difficultés particulières";
      case HEALTH_CONTEXT -> "contexte sanitaire";
    };
  }
}
