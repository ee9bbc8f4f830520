package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views with a name, of the organisation one works in: one's own, and those a colleague shares. One
 * takes away one's own; an administrator of the organisation, any that is shared.
 */
@Service
public class VueEnregistreeService {

  static final int LONGUEUR_MAX = 40;
  static final int NOMBRE_MAX = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  VueEnregistreeService(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those this person has here, in the order of the alphabet. */
  @Transactional(readOnly = true)
  public List<VueEnregistree> of(Acteur acteur) {
    return jdbc.sql(
            """
            select id, nom, adresse, partagee,
              par = :moi or (partagee and :administrateur) as retirable
            from vue_enregistree where corbeille = :corbeille and (par = :moi or partagee)
            order by nom, id
            """)
        .param("corbeille", Corbeille.of(acteur.organisationId()))
        .param("moi", acteur.utilisateurId())
        .param("administrateur", acteur.administrateurOrganisation())
        .query(VueEnregistree.class)
        .list();
  }

  /**
   * Gives these filters a name; the same name of one's own is given to these filters instead.
   *
   * @param adresse as the page says its filters and order
   */
  @Transactional
  public Resultat<UUID> save(String nom, String adresse, boolean partagee, Acteur acteur) {
    String court = nom.strip().replaceAll("\\s+", " ");
    if (court.isEmpty() || court.length() > LONGUEUR_MAX) {
      return Resultat.refuse(
          Refus.saisie(
              "VUE_NOM", "Nommez la vue en %d caractères au plus.".formatted(LONGUEUR_MAX)));
    }
    UUID corbeille = Corbeille.of(acteur.organisationId());
    if (full(corbeille, court, acteur)) {
      return Resultat.refuse(
          Refus.saisie(
              "VUES_TROP",
              "Vous avez déjà %d vues enregistrées : retirez-en une.".formatted(NOMBRE_MAX)));
    }
    return Resultat.fait(
        jdbc.sql(
                """
                insert into vue_enregistree (id, corbeille, nom, adresse, partagee, par, le)
                values (:id, :corbeille, :nom, :adresse, :partagee, :par, :le)
                on conflict (corbeille, par, lower(nom)) do update
                  set nom = excluded.nom, adresse = excluded.adresse, partagee = excluded.partagee
                returning id
                """)
            .param("id", Uuids.v7())
            .param("corbeille", corbeille)
            .param("nom", court)
            .param("adresse", adresse)
            .param("partagee", partagee)
            .param("par", acteur.utilisateurId())
            .param("le", OffsetDateTime.now(clock))
            .query(UUID.class)
            .single());
  }

  /** Takes one away; one that is not this person's to take away stays. */
  @Transactional
  public boolean remove(UUID id, Acteur acteur) {
    return jdbc.sql(
                """
                delete from vue_enregistree where id = :id and corbeille = :corbeille
                  and (par = :moi or (partagee and :administrateur))
                """)
            .param("id", id)
            .param("corbeille", Corbeille.of(acteur.organisationId()))
            .param("moi", acteur.utilisateurId())
            .param("administrateur", acteur.administrateurOrganisation())
            .update()
        == 1;
  }

  private boolean full(UUID corbeille, String nom, Acteur acteur) {
    return jdbc.sql(
                """
                select count(*) from vue_enregistree
                where corbeille = ? and par = ? and lower(nom) <> lower(?)
                """)
            .params(corbeille, acteur.utilisateurId(), nom)
            .query(Integer.class)
            .single()
        >= NOMBRE_MAX;
  }
}
