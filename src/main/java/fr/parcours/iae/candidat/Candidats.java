package fr.parcours.iae.candidat;

import fr.parcours.iae.regles.Civilite;
import fr.parcours.iae.regles.MotifAbsenceFt;
import fr.parcours.iae.regles.MotifAbsenceNir;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read door to people: everything for our own rules, or what one viewer may see. */
@Repository
public class Candidats {

  private static final String COLONNES =
      """
      id, civilite, prenom, nom_usage, nom_naissance, date_naissance, commune_naissance_code,
      pays_naissance_code, email, telephone, adresse, code_postal, commune_code, nir_present,
      motif_absence_nir, identifiant_ft, motif_absence_ft, cree_par
      """;

  private static final String NOMME =
      """
      texte_cherche(prenom) = texte_cherche(:prenom)
        and (texte_cherche(nom_usage) in (texte_cherche(:nom), texte_cherche(:nomNaissance))
          or texte_cherche(nom_naissance) in (texte_cherche(:nom), texte_cherche(:nomNaissance)))
      """;

  private final JdbcClient jdbc;

  public Candidats(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Identite> find(UUID id) {
    return jdbc.sql("select * from candidat where id = ?")
        .param(id)
        .query(Candidats::identite)
        .optional();
  }

  /** The person in full, for our own rules and documents. */
  public Identite identiteOf(UUID id) {
    return find(id).orElseThrow(() -> new IntrouvableException("Ce dossier n’existe pas."));
  }

  /** The person as this viewer may see them. */
  public Identite identiteOf(UUID id, Acteur acteur) {
    return pour(identiteOf(id), acteur);
  }

  /** The day the file was opened. */
  LocalDate openedOn(UUID id) {
    return jdbc.sql("select (cree_le at time zone 'Europe/Paris')::date from candidat where id = ?")
        .param(id)
        .query(LocalDate.class)
        .single();
  }

  /** Several people at once, for lists. */
  public Map<UUID, Identite> identitesOf(Collection<UUID> ids, Acteur acteur) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select " + COLONNES + " from candidat where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(Candidats::identite)
        .list()
        .stream()
        .map(identite -> pour(identite, acteur))
        .collect(Collectors.toMap(Identite::id, Function.identity()));
  }

  /** Whose names this viewer may look for: those they may read. */
  public PorteeNoms porteeOf(Acteur acteur) {
    return VisibiliteCandidat.portee(acteur);
  }

  /**
   * People of this name (of use or of birth), first name and birth date, however they are written:
   * capitals, accents and hyphens are not what tells two people apart.
   */
  public List<UUID> findHomonymes(EtatCivil etatCivil) {
    return named(
            "select id from candidat where date_naissance = :naissance and " + NOMME, etatCivil)
        .param("naissance", etatCivil.dateNaissance())
        .query(UUID.class)
        .list();
  }

  /** Whether the file is of somebody of this name, of use or of birth. */
  boolean isNamed(UUID id, EtatCivil etatCivil) {
    return named("select exists (select from candidat where id = :id and " + NOMME + ")", etatCivil)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec named(String sql, EtatCivil etatCivil) {
    return jdbc.sql(sql)
        .param("prenom", etatCivil.prenom())
        .param("nom", etatCivil.nomUsage())
        .param("nomNaissance", etatCivil.nomNaissance());
  }

  /** Files that hold this address and have no account yet. */
  public List<Identite> sansCompte(String email) {
    return jdbc.sql(
            """
            select c.* from candidat c where lower(btrim(c.email)) = lower(btrim(?))
              and not exists (select from utilisateur u where u.candidat_id = c.id)
            order by c.id limit 10
            """)
        .param(email)
        .query(Candidats::identite)
        .list();
  }

  private static Identite pour(Identite identite, Acteur acteur) {
    return VisibiliteCandidat.isPleine(acteur, identite.id(), identite.creePar())
        ? identite
        : identite.masquer();
  }

  private static Identite identite(ResultSet rs, int ligne) throws SQLException {
    return new Identite(
        rs.getObject("id", UUID.class),
        new EtatCivil(
            code(rs.getString("civilite"), Civilite::valueOf),
            rs.getString("prenom"),
            rs.getString("nom_usage"),
            rs.getString("nom_naissance"),
            rs.getObject("date_naissance", LocalDate.class),
            rs.getString("commune_naissance_code"),
            rs.getString("pays_naissance_code")),
        new Coordonnees(
            rs.getString("email"),
            rs.getString("telephone"),
            rs.getString("adresse"),
            rs.getString("code_postal"),
            rs.getString("commune_code")),
        rs.getBoolean("nir_present"),
        code(rs.getString("motif_absence_nir"), MotifAbsenceNir::valueOf),
        rs.getString("identifiant_ft"),
        code(rs.getString("motif_absence_ft"), MotifAbsenceFt::valueOf),
        rs.getObject("cree_par", UUID.class),
        false);
  }

  private static <T> @Nullable T code(@Nullable String valeur, Function<String, T> lecture) {
    return valeur == null ? null : lecture.apply(valeur);
  }
}
