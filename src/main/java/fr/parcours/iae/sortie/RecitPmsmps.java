package fr.parcours.iae.sortie;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.MemoireTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods with another employer, for the SIAE and for the person. */
@Component
class RecitPmsmps implements Recit, Suite {

  private record Ligne(
      UUID siaeId, String accueil, ObjetPmsmp objet, LocalDate debut, LocalDate fin) {}

  /** Past and future are told from the same rows. */
  private record Lues(Cas cas) {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  RecitPmsmps(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    return lues(cas).stream()
        .filter(p -> !p.debut().isAfter(cas.aujourdhui()))
        .map(
            p ->
                Evenement.on(p.debut(), Theme.CONTRAT, "Début d’une PMSMP chez " + p.accueil())
                    .detail("%s, jusqu’au %s.".formatted(p.objet().libelle(), Ecrit.jour(p.fin())))
                    .base(BaseLegale.PMSMP))
        .toList();
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    return lues(cas).stream()
        .filter(p -> !p.fin().isBefore(cas.aujourdhui()))
        .map(
            p ->
                p.debut().isAfter(cas.aujourdhui())
                    ? Attendu.comes("Début d’une PMSMP", p.accueil(), p.debut(), null)
                    : Attendu.comes("Fin de la PMSMP", p.accueil(), p.fin(), null))
        .toList();
  }

  private List<Ligne> lues(Cas cas) {
    return memoire.once(new Lues(cas), () -> read(cas));
  }

  private List<Ligne> read(Cas cas) {
    return cas.passId() == null
        ? List.of()
        : jdbc
            .sql(
                """
                select siae_id, accueil, objet, debut, fin from pmsmp
                where pass_id = :pass and annulee_le is null
                """)
            .param("pass", cas.passId())
            .query(Ligne.class)
            .list()
            .stream()
            .filter(p -> cas.isConfidentDe(p.siaeId()))
            .toList();
  }
}
