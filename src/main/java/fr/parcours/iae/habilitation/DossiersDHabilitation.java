package fr.parcours.iae.habilitation;

import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import fr.parcours.iae.version.EcheanceDossier;
import fr.parcours.iae.version.Parametres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine and the work lists ask of a request: its département, who acts on a step, when
 * its end is announced and comes.
 */
@Component
@Order(80)
class DossiersDHabilitation implements Responsables, DossierDepartement, EcheanceDossier {

  /** How long before its end a habilitation is announced to end. */
  private static final String TERME = "terme-habilitation";

  private final JdbcClient jdbc;
  private final Habilitations demandes;
  private final Organisations organisations;
  private final Parametres parametres;
  private final Clock clock;

  DossiersDHabilitation(
      JdbcClient jdbc,
      Habilitations demandes,
      Organisations organisations,
      Parametres parametres,
      Clock clock) {
    this.parametres = parametres;
    this.clock = clock;
    this.jdbc = jdbc;
    this.demandes = demandes;
    this.organisations = organisations;
  }

  @Override
  public Optional<Responsable> responsableOf(UUID demandeId, String etape, String acteur) {
    return demandes
        .find(demandeId)
        .map(
            d ->
                new Responsable(
                    "ddets".equals(acteur)
                        ? organisations.institutionOf(d.departement()).orElse(null)
                        : d.organisationId(),
                    d.departement(),
                    null,
                    d.organisationId()));
  }

  /** The day its end is announced, then the day after its end. */
  @Override
  public Optional<LocalDate> prochaine(UUID demandeId) {
    return demandes
        .find(demandeId)
        .filter(d -> d.fin() != null)
        .map(
            d -> {
              LocalDate apres = Objects.requireNonNull(d.fin()).plusDays(1);
              return d.termeAnnonceLe() != null
                  ? apres
                  : apres.minus(parametres.delai(TERME, d.departement(), LocalDate.now(clock)));
            });
  }

  /** A withdrawal has one too: it is told. */
  @Override
  public Optional<String> departementOf(UUID id) {
    return jdbc.sql(
            """
            select departement from demande_habilitation where id = :id
            union all select departement from retrait_habilitation where id = :id
            """)
        .param("id", id)
        .query(String.class)
        .optional();
  }
}
