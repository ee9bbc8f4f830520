package fr.parcours.iae.sortie;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.ClasseSortie;
import fr.parcours.iae.regles.SituationSortie;
import fr.parcours.iae.shared.Ecrit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exits and what became of the person since, for whoever reads the PASS; the person reads that they
 * left, not how the exit is ranged. One that was undone is told to the SIAE only.
 */
@Component
class RecitSorties implements Recit {

  private record Ligne(
      LocalDate jour,
      String siae,
      String libelle,
      ClasseSortie classe,
      OffsetDateTime declareeLe,
      @Nullable String qui,
      @Nullable OffsetDateTime annuleeLe,
      @Nullable String annulant,
      @Nullable Integer mois,
      @Nullable SituationSortie situation,
      @Nullable OffsetDateTime faitLe,
      @Nullable String suivant) {}

  private final JdbcClient jdbc;

  RecitSorties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (cas.passId() == null) {
      return List.of();
    }
    List<Evenement> evenements = new ArrayList<>();
    for (Ligne l : read(cas)) {
      OffsetDateTime annulee = l.annuleeLe();
      if (annulee != null && !cas.isEmployeur()) {
        continue;
      }
      if (l.mois() == null || l.mois() == PREMIER) {
        evenements.add(sortie(l, cas));
        if (annulee != null) {
          evenements.add(
              Evenement.at(annulee, Theme.SORTIE, "Sortie annulée").by(l.annulant(), l.siae()));
        }
      }
      if (l.faitLe() != null && cas.isInterne()) {
        evenements.add(suivi(l, l.faitLe()));
      }
    }
    return evenements;
  }

  /** Rows of one exit come one for each follow-up, the first at three months. */
  private static final int PREMIER = 3;

  private static Evenement sortie(Ligne l, Cas cas) {
    String jour = Ecrit.jour(l.jour());
    Evenement evenement =
        Evenement.at(
            l.declareeLe(),
            Theme.SORTIE,
            cas.isInterne() ? "Sortie déclarée" : "Départ de la structure");
    return cas.isInterne()
        ? evenement
            .by(l.qui(), l.siae())
            .detail(
                "Le %s : %s (%s)."
                    .formatted(jour, l.libelle(), l.classe().libelle().toLowerCase(Locale.FRENCH)))
            .base(BaseLegale.SORTIES)
        : evenement.detail(
            "Vous avez quitté %s le %s. Votre PASS IAE reste valable pour les jours qui restent."
                .formatted(l.siae(), jour));
  }

  private static Evenement suivi(Ligne l, OffsetDateTime le) {
    SituationSortie situation = l.situation();
    return Evenement.at(le, Theme.SORTIE, "Point fait %d mois après la sortie".formatted(l.mois()))
        .by(l.suivant(), l.siae())
        .detail(situation == null ? null : Situations.libelle(situation) + ".");
  }

  private List<Ligne> read(Cas cas) {
    return jdbc.sql(
            """
            select s.jour, o.nom as siae, s.libelle, s.classe, s.declaree_le, u.nom_affiche as qui,
              s.annulee_le, a.nom_affiche as annulant, v.mois, v.situation, v.fait_le,
              f.nom_affiche as suivant
            from sortie s join organisation o on o.id = s.siae_id
              left join utilisateur u on u.id = s.declaree_par
              left join utilisateur a on a.id = s.annulee_par
              left join suivi_sortie v on v.sortie_id = s.id
              left join utilisateur f on f.id = v.fait_par
            where s.pass_id = :pass order by s.declaree_le, v.mois
            """)
        .param("pass", cas.passId())
        .query(Ligne.class)
        .list();
  }
}
