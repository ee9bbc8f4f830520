package fr.parcours.iae.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts together the places whose marks would hide one another, until none does. */
final class Regroupement {

  private static final double SEUL = 12;

  /** Room for a number of three figures. */
  private static final double SEUL_LOIN = 14;

  private static final double PETIT_GROUPE = 14;
  private static final double GRAND_GROUPE = 20;
  private static final double ECART = 2;
  private static final int NOMS = 6;

  private Regroupement() {}

  /** A place already on the drawing. */
  record Pose(Lieu lieu, double x, double y) {}

  /**
   * @param plusieurs the things in words, e.g. {@code employeurs}
   */
  static List<Marque> of(List<Pose> poses, String plusieurs) {
    List<Groupe> groupes = new ArrayList<>();
    for (Pose pose : poses) {
      Groupe nouveau = new Groupe(pose);
      groupes.stream()
          .filter(nouveau::touches)
          .findFirst()
          .ifPresentOrElse(g -> g.take(nouveau), () -> groupes.add(nouveau));
    }
    while (mergeOne(groupes)) {
      // A group that grew may touch another one now.
    }
    return groupes.stream()
        .map(g -> g.marque(plusieurs))
        .sorted(Comparator.comparingDouble(Marque::y))
        .toList();
  }

  private static boolean mergeOne(List<Groupe> groupes) {
    for (int i = 0; i < groupes.size(); i++) {
      for (int j = i + 1; j < groupes.size(); j++) {
        if (groupes.get(i).touches(groupes.get(j))) {
          groupes.get(i).take(groupes.remove(j));
          return true;
        }
      }
    }
    return false;
  }

  private static final class Groupe {

    private final List<Pose> poses = new ArrayList<>();
    private double x;
    private double y;

    Groupe(Pose pose) {
      poses.add(pose);
      x = pose.x();
      y = pose.y();
    }

    boolean touches(Groupe autre) {
      return Math.hypot(x - autre.x, y - autre.y) < rayon() + autre.rayon() + ECART;
    }

    void take(Groupe autre) {
      poses.addAll(autre.poses);
      x = poses.stream().mapToDouble(Pose::x).average().orElse(x);
      y = poses.stream().mapToDouble(Pose::y).average().orElse(y);
    }

    private double rayon() {
      if (poses.size() == 1) {
        return poses.get(0).lieu().rang() < 100 ? SEUL : SEUL_LOIN;
      }
      return Math.min(GRAND_GROUPE, PETIT_GROUPE + 2 * Math.log10(poses.size()));
    }

    Marque marque(String plusieurs) {
      List<Lieu> lieux =
          poses.stream().map(Pose::lieu).sorted(Comparator.comparingInt(Lieu::rang)).toList();
      Lieu premier = lieux.get(0);
      int nombre = lieux.size();
      return new Marque(
          Plan.round(x),
          Plan.round(y),
          Plan.round(rayon()),
          nombre,
          nombre == 1 ? String.valueOf(premier.rang()) : "×" + nombre,
          nombre == 1 ? numbered(premier) : nombre + " " + plusieurs + " : " + names(lieux),
          premier.lien());
    }

    private static String names(List<Lieu> lieux) {
      String first =
          lieux.stream().limit(NOMS).map(Groupe::numbered).collect(Collectors.joining(" ; "));
      int others = lieux.size() - NOMS;
      return others > 0 ? first + " ; et " + others + (others > 1 ? " autres" : " autre") : first;
    }

    private static String numbered(Lieu lieu) {
      return "n° " + lieu.rang() + ", " + lieu.nom();
    }
  }
}
