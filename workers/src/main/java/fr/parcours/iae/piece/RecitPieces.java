package fr.parcours.iae.piece;

import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files joined to the case: to the person those they sent themself, to professionals all, that of
 * the person without its name for whoever may not read it. One taken back is told without its name,
 * and no longer at all when an antivirus had refused it.
 */
@Component
class RecitPieces implements Recit {

  private final JdbcClient jdbc;

  RecitPieces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    if (cas.isInstitution()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select p.nom, p.etat, p.deposee_le, p.retiree_le,
              case when u.candidat_id is null then u.nom_affiche else :personne end as qui,
              o.nom as organisation, u.candidat_id is not null and not :lue as tue
            from piece_jointe p left join utilisateur u on u.id = p.deposee_par
              left join organisation o on o.id = p.organisation_id
            where p.dossier_id = :id and p.au_dossier
              and (:interne or p.deposee_par = :moi)
              and not (p.etat = 'REFUSEE' and p.retiree_le is not null)
            """)
        .param("id", cas.id())
        .param("interne", cas.isInterne())
        .param("moi", cas.acteur().utilisateurId())
        .param("personne", cas.isInterne() ? "La personne" : "Vous")
        .param("lue", Cas.readsPieces(cas.acteur()))
        .query(RecitPieces::piece)
        .list();
  }

  private static Evenement piece(ResultSet row, int n) throws SQLException {
    boolean retiree = row.getObject("retiree_le") != null;
    return Evenement.at(
            row.getObject("deposee_le", OffsetDateTime.class),
            Theme.PIECE,
            retiree
                ? "Fichier joint, retiré depuis"
                : row.getBoolean("tue")
                    ? "Fichier joint pour la structure"
                    : "Fichier joint : " + row.getString("nom"))
        .by(row.getString("qui"), row.getString("organisation"))
        .detail(
            EtatPiece.REFUSEE.name().equals(row.getString("etat"))
                ? "Refusé par l’antivirus : il a été supprimé."
                : null);
  }
}
