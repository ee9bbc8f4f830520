package fr.parcours.iae.prolongation;

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

/** When a request that nobody answers leaves the prescriber. */
@Component
class SuiteProlongation implements Suite {

  private record Attente(OffsetDateTime demandeeLe, String departement) {}

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
    return jdbc
        .sql(
            """
            select d.demandee_le, o.departement
            from demande_prolongation d join organisation o on o.id = d.siae_id
            where d.pass_id = :pass and d.etat = 'EN_ATTENTE'
            """)
        .param("pass", cas.passId())
        .query(Attente.class)
        .optional()
        .map(a -> silence(a, cas.aujourdhui()))
        .filter(a -> a.quand() != null && a.quand().isAfter(cas.aujourdhui()))
        .stream()
        .toList();
  }

  private Attendu silence(Attente attente, LocalDate today) {
    return Attendu.comes(
        "Demande de prolongation sans réponse",
        "La plateforme",
        attente
            .demandeeLe()
            .atZoneSameInstant(ClockConfiguration.PARIS)
            .toLocalDate()
            .plus(parametres.delai("silence-prolongation", attente.departement(), today)),
        "Si personne ne répond d’ici là, le silence est traité comme le département l’a choisi.");
  }
}
