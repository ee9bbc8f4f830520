package fr.parcours.iae;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Parcours IAE: pages, engine and database in one process. */
@SpringBootApplication
@Modulithic(systemName = "Parcours IAE", sharedModules = "shared")
public class ParcoursIaeApplication {

  public static void main(String[] args) {
    SpringApplication.run(ParcoursIaeApplication.class, args);
  }
}
