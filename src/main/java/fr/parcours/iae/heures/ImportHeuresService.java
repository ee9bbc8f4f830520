package fr.parcours.iae.heures;

import fr.parcours.iae.parcours.VerrouPass;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a file of hours in one transaction: each line by the rules of the form, a refused one
 * reported with its number and reason. Sent again, it changes nothing.
 */
@Service
public class ImportHeuresService {

  /** A line that was not taken. */
  public record LigneRefusee(int numero, String contenu, Refus refus) {}

  /** What became of the file. */
  public record Rapport(int lues, int changees, int inchangees, List<LigneRefusee> refusees) {}

  /** A line to apply, with where it stood. */
  private record Lue(int numero, String contenu, FichierHeures.Ligne ligne) {}

  private static final int CONTENU_MAX = 80;

  private final HeuresService heures;
  private final VerrouPass verrou;
  private final JdbcClient jdbc;

  ImportHeuresService(HeuresService heures, VerrouPass verrou, JdbcClient jdbc) {
    this.heures = heures;
    this.verrou = verrou;
    this.jdbc = jdbc;
  }

  @Transactional
  public Resultat<Rapport> importFile(String contenu, Acteur acteur) {
    return FichierHeures.lines(contenu).map(lines -> importLines(lines, acteur));
  }

  private Rapport importLines(List<String> lines, Acteur acteur) {
    List<LigneRefusee> refusees = new ArrayList<>();
    List<Lue> lues = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int numero = i + 2;
      Resultat<FichierHeures.Ligne> lue =
          FichierHeures.parse(line, heures.isMiseADisposition(acteur));
      lue.refus().ifPresent(r -> refusees.add(new LigneRefusee(numero, cut(line), r)));
      if (lue.isFait()) {
        lues.add(new Lue(numero, cut(line), lue.orElseThrow()));
      }
    }
    int changed = 0;
    int same = 0;
    // By PASS: two files sent at once take the same rows in the same order.
    lues.sort(Comparator.comparing((Lue l) -> l.ligne().pass()).thenComparing(Lue::numero));
    for (Lue lue : lues) {
      Resultat<HeuresService.Effet> effet = apply(lue.ligne(), acteur);
      if (effet.refus().isPresent()) {
        refusees.add(new LigneRefusee(lue.numero(), lue.contenu(), effet.refus().get()));
      } else if (effet.orElseThrow().change()) {
        changed++;
      } else {
        same++;
      }
    }
    refusees.sort(Comparator.comparing(LigneRefusee::numero));
    return new Rapport(lines.size(), changed, same, List.copyOf(refusees));
  }

  private Resultat<HeuresService.Effet> apply(FichierHeures.Ligne ligne, Acteur acteur) {
    Optional<UUID> pass = pass(ligne.pass(), acteur);
    if (pass.isEmpty()) {
      return Resultat.refuse(
          Refus.saisie(
              "PASS_INTROUVABLE", "Aucun salarié de votre structure n’a ce numéro de PASS IAE."));
    }
    verrou.take(pass.get());
    return heures.declareOne(pass.get(), ligne.mois(), ligne.utilisateur(), ligne.heures(), acteur);
  }

  private Optional<UUID> pass(String numero, Acteur acteur) {
    return jdbc.sql(
            """
            select p.id from pass_iae p where p.numero = :numero and exists (
              select 1 from embauche e where e.pass_id = p.id and e.siae_id = :siae
                and e.etat = 'CONCLUE')
            """)
        .param("numero", numero)
        .param("siae", Objects.requireNonNull(acteur.organisationId()))
        .query(UUID.class)
        .optional();
  }

  private static String cut(String line) {
    return line.length() > CONTENU_MAX ? line.substring(0, CONTENU_MAX) + "…" : line;
  }
}
