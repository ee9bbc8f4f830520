package fr.parcours.iae.prolongation;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.version.Parametres;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happens to a request that nobody answers: the prescriber is reminded, which the two sides
 * read, until the delay of the département is over.
 */
@Component
class SuiteProlongation implements Suite {

  private record Attente(
      UUID siaeId,
      UUID prescripteurId,
      OffsetDateTime demandeeLe,
      String departement,
      @Nullable OffsetDateTime rappeleeLe) {}

  private final JdbcClient jdbc;
  private final Parametres parametres;

  SuiteProlongation(JdbcClient jdbc, Parametres parametres) {
    this.jdbc = jdbc;
    this.parametres = parametres;
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    if (cas.passId() == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select d.siae_id, d.prescripteur_id, d.demandee_le, o.departement,
              (select max(r.le) from rappel_prolongation r where r.demande_id = d.id) as rappelee_le
            from demande_prolongation d join organisation o on o.id = d.siae_id
            where d.pass_id = :pass and d.etat = 'EN_ATTENTE'
            """)
        .param("pass", cas.passId())
        .query(Attente.class)
        .optional()
        .map(a -> after(a, cas))
        .orElse(List.of());
  }

  private List<Attendu> after(Attente attente, Cas cas) {
    LocalDate today = cas.aujourdhui();
    LocalDate demandee = day(attente.demandeeLe());
    OffsetDateTime rappelee = attente.rappeleeLe();
    LocalDate silence =
        demandee.plus(parametres.delai("silence-prolongation", attente.departement(), today));
    LocalDate rappel =
        (rappelee == null ? demandee : day(rappelee))
            .plus(parametres.delai("rappel-prolongation", attente.departement(), today));
    List<Attendu> attendus = new ArrayList<>();
    if (isSide(attente, cas) && rappel.isAfter(today) && rappel.isBefore(silence)) {
      attendus.add(Attendu.comes("Rappel au prescripteur", "La plateforme", rappel, null));
    }
    if (silence.isAfter(today)) {
      attendus.add(
          Attendu.comes(
              "Demande de prolongation sans réponse",
              "La plateforme",
              silence,
              "Passé ce jour, le silence est traité comme le département l’a choisi."));
    }
    return attendus;
  }

  private static boolean isSide(Attente attente, Cas cas) {
    return cas.acteur().isSupport()
        || cas.acteur().isMembreOf(attente.siaeId())
        || cas.acteur().isMembreOf(attente.prescripteurId());
  }

  private static LocalDate day(OffsetDateTime moment) {
    return moment.atZoneSameInstant(ClockConfiguration.PARIS).toLocalDate();
  }
}
