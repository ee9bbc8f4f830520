package fr.parcours.iae.candidature;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.version.Parametres;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What silence leads to: a candidature nobody answers is refused by the platform. */
@Component
class SuiteCandidature implements Suite {

  private final JdbcClient jdbc;
  private final Parametres parametres;

  SuiteCandidature(JdbcClient jdbc, Parametres parametres) {
    this.jdbc = jdbc;
    this.parametres = parametres;
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    return jdbc
        .sql(
            """
            select modifiee_le from candidature
            where id = :id and archivee_le is null and etat in (:etats)
            """)
        .param("id", cas.id())
        .param(
            "etats", ArchivageCandidature.REFUSABLES_SANS_REPONSE.stream().map(Enum::name).toList())
        .query(OffsetDateTime.class)
        .optional()
        .map(modifiee -> refusal(modifiee, cas))
        .stream()
        .toList();
  }

  private Attendu refusal(OffsetDateTime modifiee, Cas cas) {
    LocalDate jour =
        modifiee
            .atZoneSameInstant(ClockConfiguration.PARIS)
            .toLocalDate()
            .plus(
                parametres.delai(
                    Parametres.REFUS_AUTOMATIQUE, cas.departement(), cas.aujourdhui()));
    return Attendu.comes(
        "Refus de la candidature faute de réponse",
        "La plateforme",
        jour,
        "Sauf si %s répond avant.".formatted(cas.siae()));
  }
}
