package fr.parcours.iae.candidature;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.version.Parametres;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What silence leads to: the employer is reminded, which professionals read, then the platform
 * refuses.
 */
@Component
class SuiteCandidature implements Suite {

  private static final List<String> RELANCES = List.of("relance.1", "relance.2", "relance.3");

  /**
   * A candidature the employer did not answer.
   *
   * @param etudeDepuis since when somebody has to study it; none when nobody has to
   */
  private record SansReponse(OffsetDateTime modifieeLe, @Nullable OffsetDateTime etudeDepuis) {}

  private final JdbcClient jdbc;
  private final Parametres parametres;

  SuiteCandidature(JdbcClient jdbc, Parametres parametres) {
    this.jdbc = jdbc;
    this.parametres = parametres;
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    return jdbc.sql(
            """
            select c.modifiee_le, (select min(t.creee_le) from tache t
              where t.dossier_id = c.id and t.statut = 'OUVERTE'
                and t.etape = 'UserTask_ReviewCandidature') as etude_depuis
            from candidature c
            where c.id = :id and c.archivee_le is null and c.etat in (:etats)
            """)
        .param("id", cas.id())
        .param(
            "etats", ArchivageCandidature.REFUSABLES_SANS_REPONSE.stream().map(Enum::name).toList())
        .query(SansReponse.class)
        .optional()
        .map(c -> Stream.concat(reminder(c, cas), Stream.of(refusal(c, cas))).toList())
        .orElse(List.of());
  }

  private Stream<Attendu> reminder(SansReponse c, Cas cas) {
    OffsetDateTime depuis = c.etudeDepuis();
    if (depuis == null || !cas.isInterne()) {
      return Stream.empty();
    }
    return RELANCES.stream()
        .map(cle -> after(depuis, cle, cas))
        .filter(jour -> jour.isAfter(cas.aujourdhui()))
        .sorted()
        .limit(1)
        .map(jour -> Attendu.comes("Relance de l’employeur", "La plateforme", jour, null));
  }

  private Attendu refusal(SansReponse c, Cas cas) {
    return Attendu.comes(
        "Refus de la candidature faute de réponse",
        "La plateforme",
        after(c.modifieeLe(), Parametres.REFUS_AUTOMATIQUE, cas),
        "Sauf si %s répond avant.".formatted(cas.siae()));
  }

  private LocalDate after(OffsetDateTime depuis, String cle, Cas cas) {
    return depuis
        .atZoneSameInstant(ClockConfiguration.PARIS)
        .toLocalDate()
        .plus(parametres.delai(cle, cas.departement(), cas.aujourdhui()));
  }
}
