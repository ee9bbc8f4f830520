package fr.parcours.iae.dossier;

import fr.parcours.iae.candidature.FaitCandidature;
import fr.parcours.iae.candidature.MotifRefus;
import fr.parcours.iae.candidature.MotifRetrait;
import fr.parcours.iae.passiae.NatureEvenement;
import fr.parcours.iae.tache.Paroles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that happened to a case, from our own tables, oldest first. */
@Repository
class Chronologie {

  private final JdbcClient jdbc;
  private final Paroles paroles;

  Chronologie(JdbcClient jdbc, Paroles paroles) {
    this.paroles = paroles;
    this.jdbc = jdbc;
  }

  /**
   * The story of a case.
   *
   * @param motifs whether this viewer may read why a candidature was refused
   * @param interne whether this viewer may read the decisions taken by rule, and that the employer
   *     put the candidature away, which changes nothing of the answer
   * @param lePass whether this viewer may read the PASS and its number
   */
  List<Evenement> of(UUID dossierId, boolean motifs, boolean interne, boolean lePass) {
    List<Evenement> all = new ArrayList<>();
    all.addAll(transitions(dossierId, motifs, interne));
    all.addAll(paroles(dossierId, interne));
    if (lePass) {
      all.addAll(pass(dossierId));
    }
    if (interne) {
      all.addAll(decisions(dossierId));
    }
    all.sort(Comparator.comparing(Evenement::le));
    return all;
  }

  private List<Evenement> transitions(UUID dossierId, boolean motifs, boolean interne) {
    return jdbc.sql(
            """
            select t.le, t.transition, u.nom_affiche as qui, o.nom as organisation, t.motif, t.base_legale,
              cible.nom as cible
            from candidature_transition t
            left join utilisateur u on u.id = t.utilisateur_id
            left join organisation o on o.id = t.organisation_id
            left join organisation cible on cible.id = t.organisation_cible_id
            where t.candidature_id = :id
              and (:interne or t.transition not in ('ARCHIVE', 'UNARCHIVE')) order by t.id
            """)
        .param("id", dossierId)
        .param("interne", interne)
        .query((row, i) -> transition(row, motifs))
        .list();
  }

  private static Evenement transition(ResultSet row, boolean motifs) throws SQLException {
    String qui = row.getString("qui");
    String organisation = row.getString("organisation");
    String motif = row.getString("motif");
    String fait = row.getString("transition");
    return new Evenement(
        row.getObject("le", OffsetDateTime.class),
        FaitCandidature.libelle(fait),
        qui == null ? "La plateforme" : organisation == null ? qui : qui + ", " + organisation,
        detail(fait, motif, motifs, row.getString("cible")),
        row.getString("base_legale"));
  }

  private static @Nullable String detail(
      String fait, @Nullable String motif, boolean motifs, @Nullable String cible) {
    if (cible != null) {
      return "Vers " + cible;
    }
    if (motif == null) {
      return null;
    }
    if ("WITHDRAW".equals(fait)) {
      return "Raison : " + MotifRetrait.valueOf(motif).libelle();
    }
    return motifs ? "Motif : " + MotifRefus.valueOf(motif).libelle() : null;
  }

  private List<Evenement> pass(UUID dossierId) {
    return jdbc.sql(
            """
            select v.le, v.nature, v.debut, v.fin, p.numero, u.nom_affiche as qui
            from pass_iae_evenement v
            join (select id, numero from pass_iae union all select id, numero from pass_iae_annule) p
              on p.id = v.pass_id
            left join utilisateur u on u.id = v.utilisateur_id
            where v.candidature_id = :id order by v.id
            """)
        .param("id", dossierId)
        .query(Chronologie::pass)
        .list();
  }

  private static Evenement pass(ResultSet row, int i) throws SQLException {
    String numero = row.getString("numero");
    String affichage =
        numero.substring(0, 5) + " " + numero.substring(5, 7) + " " + numero.substring(7);
    return new Evenement(
        row.getObject("le", OffsetDateTime.class),
        switch (row.getString("nature")) {
          case "DELIVRE" -> "PASS IAE " + affichage + " délivré";
          case "ANNULE" -> "PASS IAE " + affichage + " annulé avec l’embauche";
          default ->
              NatureEvenement.valueOf(row.getString("nature")).libelle()
                  + ", PASS IAE "
                  + affichage;
        },
        row.getString("qui"),
        "Du %1$td/%1$tm/%1$tY au %2$td/%2$tm/%2$tY"
            .formatted(row.getDate("debut"), row.getDate("fin")),
        base(row.getString("nature")));
  }

  private static String base(String nature) {
    return switch (nature) {
      case "DELIVRE", "ANNULE", "DEBUT_DEPLACE" -> "Code du travail, art. L. 5132-3";
      case "PROLONGE" -> "Code du travail, art. R. 5132-1-8";
      default -> "Code du travail, art. R. 5132-1-7";
    };
  }

  /** What was written for others; what is for professionals is not the person's to read. */
  private List<Evenement> paroles(UUID dossierId, boolean interne) {
    return paroles.of(dossierId).stream()
        .filter(p -> interne || p.nature().isPublique())
        .map(
            p ->
                new Evenement(
                    p.le(),
                    p.nature().libelle(),
                    p.organisation() == null ? p.qui() : p.qui() + ", " + p.organisation(),
                    "« " + p.texte() + " »",
                    null))
        .toList();
  }

  private List<Evenement> decisions(UUID dossierId) {
    return jdbc.sql(
            """
            select rendue_le, cle, version from decision_rendue
            where dossier_id = :id order by rendue_le, id
            """)
        .param("id", dossierId)
        .query(
            (row, i) ->
                new Evenement(
                    row.getObject("rendue_le", OffsetDateTime.class),
                    decision(row.getString("cle")),
                    "Règle en vigueur, version " + row.getInt("version"),
                    null,
                    null))
        .list();
  }

  private static String decision(String cle) {
    return switch (cle) {
      case "besoin-diagnostic" -> "Besoin d’un diagnostic vérifié";
      case "criteres-minimum", "criteres-reunis" -> "Critères d’éligibilité vérifiés";
      case "mode-delivrance" -> "Mode de délivrance du PASS IAE déterminé";
      default -> "Décision « " + cle + " » rendue";
    };
  }

  static @Nullable String motif(@Nullable String code) {
    return code == null ? null : MotifRefus.valueOf(code).libelle();
  }
}
