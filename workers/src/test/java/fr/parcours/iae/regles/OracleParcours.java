package fr.parcours.iae.regles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A PASS IAE counted day by day, with none of the arithmetic of the rules: 730 tokens, one taken
 * each day from the first day on, none on a frozen day. A suspension is a set of days, frozen but
 * for its last one (the public service gives back end minus start); a prolongation is one more
 * token for each of its days.
 */
public final class OracleParcours {

  private static final int JETONS = 730;

  private int premierJour;
  private int jetonsAjoutes;
  private final List<BitSet> suspensions = new ArrayList<>();

  public OracleParcours(LocalDate debut) {
    this.premierJour = index(debut);
  }

  public void deplace(LocalDate debut) {
    premierJour = index(debut);
  }

  public void suspend(LocalDate debut, LocalDate fin) {
    BitSet jours = new BitSet();
    for (int jour = index(debut); jour <= index(fin); jour++) {
      jours.set(jour);
    }
    suspensions.add(jours);
  }

  /** The suspension of this day is written again with other dates. */
  public void change(LocalDate jour, LocalDate debut, LocalDate fin) {
    efface(jour);
    suspend(debut, fin);
  }

  public void efface(LocalDate jour) {
    suspensions.removeIf(jours -> jours.get(index(jour)));
  }

  /** Work starts on this day: what was suspended from then on is not any more. */
  public void retravaille(LocalDate jour, LocalDate premierJourTravaille) {
    for (BitSet jours : suspensions) {
      if (jours.get(index(jour))) {
        for (int d = index(premierJourTravaille); d <= jours.length(); d++) {
          jours.clear(d);
        }
      }
    }
    suspensions.removeIf(BitSet::isEmpty);
  }

  public void prolonge(LocalDate debut, LocalDate fin) {
    for (int jour = index(debut); jour < index(fin); jour++) {
      jetonsAjoutes++;
    }
  }

  public LocalDate fin() {
    BitSet geles = new BitSet();
    for (BitSet jours : suspensions) {
      geles.or(jours);
    }
    suspensions.forEach(jours -> geles.clear(jours.length() - 1));
    int jour = premierJour - 1;
    for (int jetons = JETONS + jetonsAjoutes; jetons > 0; ) {
      jour++;
      if (!geles.get(jour)) {
        jetons--;
      }
    }
    return LocalDate.ofEpochDay(jour);
  }

  /** Days on which the person may still be at work, from this day on. */
  public long restants(LocalDate jour) {
    long restants = 0;
    int dernier = index(fin());
    for (int d = Math.max(index(jour), premierJour); d <= dernier; d++) {
      if (!isSuspendu(d)) {
        restants++;
      }
    }
    return restants;
  }

  public boolean isSuspendu(LocalDate jour) {
    return isSuspendu(index(jour));
  }

  /** No day is suspended twice, and each suspension starts inside the PASS. */
  public boolean isCoherent() {
    BitSet vus = new BitSet();
    int dernier = index(fin());
    for (BitSet jours : suspensions) {
      int premier = jours.nextSetBit(0);
      if (vus.intersects(jours) || premier < premierJour || premier > dernier) {
        return false;
      }
      vus.or(jours);
    }
    return true;
  }

  private boolean isSuspendu(int jour) {
    return suspensions.stream().anyMatch(jours -> jours.get(jour));
  }

  private static int index(LocalDate jour) {
    return Math.toIntExact(jour.toEpochDay());
  }
}
