package fr.parcours.iae.candidat;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.MemoireTransaction;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes of the table {@code candidat}. */
@Repository
class EcritureCandidat {

  /** Tells these locks from those taken for other reasons. */
  private static final long OUVERTURE = 0x6361_6e64L;

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  EcritureCandidat(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  /** Takes the row of the person: the first of all locks. False if there is no such person. */
  boolean verrouiller(UUID id) {
    // Whoever waited for the row reads what the one before wrote.
    memoire.forget();
    return jdbc.sql("select id from candidat where id = ? for update")
        .param(id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Two files of one first name and birth date are opened one after the other. */
  void serialiser(EtatCivil etatCivil) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(texte_cherche(:qui), :famille))")
        .param("qui", etatCivil.prenom() + "|" + etatCivil.dateNaissance())
        .param("famille", OUVERTURE)
        .query((row, n) -> 0)
        .single();
  }

  /** The file this form opened already. */
  Optional<UUID> ouvertPar(UUID cleDepot, UUID auteur) {
    return jdbc.sql("select id from candidat where cle_depot = :cle and cree_par = :auteur")
        .param("cle", cleDepot)
        .param("auteur", auteur)
        .query(UUID.class)
        .optional();
  }

  void inserer(
      UUID id, Fiche fiche, Acteur acteur, OffsetDateTime maintenant, @Nullable UUID cleDepot) {
    lier(
            jdbc.sql(
                """
                insert into candidat (id, civilite, prenom, nom_usage, nom_naissance,
                    date_naissance, commune_naissance_code, pays_naissance_code, identifiant_ft,
                    motif_absence_ft, nir_present, motif_absence_nir, email, telephone, adresse,
                    code_postal, commune_code, cree_par, cree_par_organisation, cree_le, modifie_le,
                    cle_depot)
                values (:id, :civilite, :prenom, :nomUsage, :nomNaissance, :dateNaissance,
                    :communeNaissance, :paysNaissance, :identifiantFt, :motifFt, :nirPresent,
                    :motifNir, :email, :telephone, :adresse, :codePostal, :commune, :creePar,
                    :organisation, :maintenant, :maintenant, :cle)
                """),
            id,
            fiche,
            maintenant)
        .param("creePar", acteur.utilisateurId())
        .param("organisation", acteur.organisationId())
        .param("cle", cleDepot)
        .update();
  }

  void modifier(UUID id, Fiche fiche, OffsetDateTime maintenant) {
    lier(
            jdbc.sql(
                """
                update candidat set civilite = :civilite, prenom = :prenom, nom_usage = :nomUsage,
                    nom_naissance = :nomNaissance, date_naissance = :dateNaissance,
                    commune_naissance_code = :communeNaissance,
                    pays_naissance_code = :paysNaissance, identifiant_ft = :identifiantFt,
                    motif_absence_ft = :motifFt, nir_present = :nirPresent,
                    motif_absence_nir = :motifNir, email = :email, telephone = :telephone,
                    adresse = :adresse, code_postal = :codePostal, commune_code = :commune,
                    modifie_le = :maintenant
                where id = :id
                """),
            id,
            fiche,
            maintenant)
        .update();
  }

  void joindre(UUID id, Coordonnees coordonnees, OffsetDateTime maintenant) {
    jdbc.sql(
            """
            update candidat set telephone = :telephone, adresse = :adresse,
                code_postal = :codePostal, commune_code = :commune, modifie_le = :maintenant
            where id = :id
            """)
        .param("id", id)
        .param("telephone", coordonnees.telephone())
        .param("adresse", coordonnees.adresse())
        .param("codePostal", coordonnees.codePostal())
        .param("commune", coordonnees.communeCode())
        .param("maintenant", maintenant)
        .update();
  }

  private static JdbcClient.StatementSpec lier(
      JdbcClient.StatementSpec sql, UUID id, Fiche fiche, OffsetDateTime maintenant) {
    EtatCivil etatCivil = fiche.etatCivil();
    Coordonnees coordonnees = fiche.coordonnees();
    Identifiants identifiants = fiche.identifiants();
    return sql.param("id", id)
        .param("civilite", nom(etatCivil.civilite()))
        .param("prenom", etatCivil.prenom())
        .param("nomUsage", etatCivil.nomUsage())
        .param("nomNaissance", etatCivil.nomNaissance())
        .param("dateNaissance", etatCivil.dateNaissance())
        .param("communeNaissance", etatCivil.communeNaissance())
        .param("paysNaissance", etatCivil.paysNaissance())
        .param("identifiantFt", identifiants.identifiantFt())
        .param("motifFt", nom(identifiants.motifAbsenceFt()))
        .param("nirPresent", fiche.nirPresent())
        .param("motifNir", fiche.nirPresent() ? null : nom(identifiants.motifAbsenceNir()))
        .param("email", coordonnees.email())
        .param("telephone", coordonnees.telephone())
        .param("adresse", coordonnees.adresse())
        .param("codePostal", coordonnees.codePostal())
        .param("commune", coordonnees.communeCode())
        .param("maintenant", maintenant);
  }

  private static @Nullable String nom(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }

  /** The columns of a file, once checked. */
  record Fiche(
      EtatCivil etatCivil,
      Coordonnees coordonnees,
      Identifiants identifiants,
      boolean nirPresent) {}
}
