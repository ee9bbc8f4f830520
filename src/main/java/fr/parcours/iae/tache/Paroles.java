package fr.parcours.iae.tache;

import fr.parcours.iae.shared.Acteur;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people write in a step so that others read it: kept with the case, never rewritten. */
@Repository
public class Paroles {

  /**
   * Why it was written.
   *
   * <p>Those that are {@code publique} are for the person too.
   */
  public enum Nature {
    DELIVRANCE_REFUSEE("Délivrance du PASS IAE refusée", true),
    AVIS_DEFAVORABLE("Éligibilité non reconnue par le prescripteur", true),
    AVIS_DEMANDE("Avis d’un prescripteur habilité demandé", false),
    COMMENTAIRE("Commentaire", false);

    private final String libelle;
    private final boolean publique;

    Nature(String libelle, boolean publique) {
      this.libelle = libelle;
      this.publique = publique;
    }

    public String libelle() {
      return libelle;
    }

    public boolean isPublique() {
      return publique;
    }
  }

  /** One of them. */
  public record Parole(
      Nature nature,
      String texte,
      @Nullable String qui,
      @Nullable String organisation,
      OffsetDateTime le) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Paroles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps it; nothing was written, nothing is kept. */
  public void say(UUID dossierId, Nature nature, @Nullable Object texte, Acteur acteur) {
    if (texte == null || texte.toString().isBlank()) {
      return;
    }
    jdbc.sql(
            """
            insert into parole_dossier (dossier_id, nature, texte, par, organisation_id, le)
            values (:dossier, :nature, :texte, :par, :organisation, :le)
            """)
        .param("dossier", dossierId)
        .param("nature", nature.name())
        .param("texte", texte.toString().strip())
        .param("par", acteur.utilisateurId())
        .param("organisation", acteur.organisationId())
        .param("le", OffsetDateTime.now(clock))
        .update();
  }

  /** Those of a case, the oldest first. */
  public List<Parole> of(UUID dossierId) {
    return jdbc.sql(
            """
            select p.nature, p.texte, u.nom_affiche as qui, o.nom as organisation, p.le
            from parole_dossier p left join utilisateur u on u.id = p.par
              left join organisation o on o.id = p.organisation_id
            where p.dossier_id = ? order by p.id
            """)
        .param(dossierId)
        .query(Parole.class)
        .list();
  }
}
