package fr.parcours.iae.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A nation's open tasks, put in the tables by SQL: ours and the engine's, the same tasks in both.
 * One organisation has twenty thousand of them, the others a little less than two hundred each.
 */
final class MillionDeTaches {

  static final int TACHES = 1_000_000;
  static final int ORGANISATIONS = 5_000;
  static final int GENS = 500_000;
  private static final int GRANDE = 20_000;
  private static final int PASS = 100_000;

  private final JdbcClient jdbc;

  MillionDeTaches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts them all in.
   *
   * @param mienne the organisation of the person who looks, a common one
   * @param grande the one with twenty thousand tasks
   * @param modele a person to copy
   */
  void load(UUID moi, UUID mienne, UUID grande, UUID modele) {
    organisations(mienne, grande);
    people(modele);
    ours(moi, mienne);
    engine();
    jdbc.sql("vacuum analyze").update();
  }

  boolean isLoaded() {
    return jdbc.sql("select to_regclass('bench_organisation') is not null")
        .query(Boolean.class)
        .single();
  }

  private void organisations(UUID mienne, UUID grande) {
    jdbc.sql(
            """
            insert into organisation (id, categorie, kind, nom, departement, creee_le)
            select gen_random_uuid(), 'SIAE', 'ACI',
              (array['Les Jardins','Le Relais','Tremplin','Emmaüs','Envie','La Ressourcerie','Vitamine',
                'Le Chantier'])[1 + n % 8] || ' de ' || (array['Lens','Liévin','Arras','Béthune','Calais',
                'Épinal','Nîmes','Châlons','Besançon','Orléans'])[1 + n / 8 % 10] || ' ' || n,
              lpad((1 + n % 95)::text, 2, '0'), now()
            from generate_series(1, :n) n
            """)
        .param("n", ORGANISATIONS - 2)
        .update();
    jdbc.sql(
            """
            create unlogged table bench_organisation as
            select (row_number() over (order by id = :grande, id <> :mienne, id) - 1)::int as n, id,
              departement
            from organisation where categorie = 'SIAE'
              and (id in (:mienne, :grande) or nom ~ ' [0-9]+$')
            """)
        .param("mienne", mienne)
        .param("grande", grande)
        .update();
    jdbc.sql("alter table bench_organisation add primary key (n)").update();
  }

  private void people(UUID modele) {
    jdbc.sql(
            """
            insert into candidat (id, civilite, prenom, nom_usage, date_naissance,
              motif_absence_nir, motif_absence_ft, nir_present, cree_par, cree_par_organisation,
              cree_le, modifie_le)
            select md5('gens' || n)::uuid, civilite,
              (array['Léa','Karim','Noémie','Jean-Luc','Aïcha','Paul','Zoé','Hervé','Inès','Rémi'])
                [1 + n % 10],
              (array['Martin','Bernard','Dubois','Lefèvre','Moreau','Garçon','Roux','Nguyen','Benali',
                'Fontaine','Diallo','Gauthier','Perrin','Müller','Da Silva','Lacroix','Baudoin',
                'Kaya','Traoré','Weber'])[1 + n / 10 % 20]
                || '-' || translate(n::text, '0123456789', 'abcdefghij'),
              date_naissance, motif_absence_nir, motif_absence_ft, nir_present, cree_par,
              cree_par_organisation, cree_le, modifie_le
            from candidat cross join generate_series(0, :n - 1) n where id = :modele
            """)
        .param("n", GENS)
        .param("modele", modele)
        .update();
    jdbc.sql(
            """
            insert into pass_iae (id, candidat_id, numero, debut, fin, origine, delivre_le)
            select gen_random_uuid(), md5('gens' || n)::uuid, '88888' || lpad(n::text, 7, '0'),
              current_date - 100, current_date + 600, 'DEFAULT', now()
            from generate_series(0, :n - 1) n
            """)
        .param("n", PASS)
        .update();
  }

  private void ours(UUID moi, UUID mienne) {
    jdbc.sql(
            """
            insert into tache (id, dossier_id, processus, definition_id, etape, libelle, acteur,
              organisation_id, departement, creee_le, echeance, assignee, candidat_id, siae_id,
              corbeille, echeance_tri, a_revoir_le)
            select 'bench-' || i, md5('dossier' || i)::uuid, e.processus, d.id_, e.etape, e.libelle,
              'siae', o.id, o.departement, now() - make_interval(mins => abs(hashint4(i)) % 90000),
              x.echeance,
              case when i % 3 = 0 then case when o.id = :mienne and i % 2 = 0 then :moi
                else md5('collegue' || i % 5000)::uuid end end,
              md5('gens' || i % :gens)::uuid, o.id, o.id, coalesce(x.echeance, '9999-12-31'),
              case when i % 40 = 0 then current_date + 10 end
            from generate_series(1, :n) i
              cross join lateral (select case when i % 10 = 0 then null
                else current_date - 20 + abs(hashint4(i + 7)) % 60 end as echeance) x
              join bench_organisation o on o.n = case when i <= :grande then :organisations - 1
                else i % (:organisations - 1) end
              join (values (0, 'orientation', 'UserTask_ReviewCandidature', 'Étudier la candidature'),
                (1, 'orientation', 'UserTask_ResumeCandidature', 'Reprendre la candidature'),
                (2, 'eligibilite', 'UserTask_RealiserDiagnostic', 'Réaliser le diagnostic'),
                (3, 'renouvellement', 'UserTask_DeciderSuite', 'Décider de la suite du contrat'),
                (4, 'sortie', 'UserTask_SuivreSortie3Mois', 'Faire le point à 3 mois'))
                e (n, processus, etape, libelle) on e.n = abs(hashint4(i + 3)) % 5
              join (select distinct on (key_) key_, id_ from act_re_procdef order by key_, version_ desc)
                d on d.key_ = e.processus
            """)
        .param("mienne", mienne)
        .param("moi", moi)
        .param("gens", GENS)
        .param("n", TACHES)
        .param("grande", GRANDE)
        .param("organisations", ORGANISATIONS)
        .update();
  }

  /** What the engine keeps of each: the instance, the task, whose group it waits for. */
  private void engine() {
    jdbc.sql(
            """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
              proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_,
              is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_)
            select 'exe-' || id, 1, 'exe-' || id, 'exe-' || id, dossier_id, definition_id, etape,
              etape || ':' || id, true, false, true, false, 1, 2, 1, departement
            from tache where id like 'bench-%'
            """)
        .update();
    jdbc.sql(
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
              task_def_key_, assignee_, priority_, create_time_, due_date_, follow_up_date_,
              suspension_state_, tenant_id_, task_state_)
            select id, 1, 'exe-' || id, 'exe-' || id, definition_id, libelle, etape, assignee::text, 50,
              creee_le, echeance, a_revoir_le, 1, departement, 'Created'
            from tache where id like 'bench-%'
            """)
        .update();
    jdbc.sql(
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
            select 'lnk-' || id, 1, organisation_id, 'candidate', id, departement
            from tache where id like 'bench-%'
            """)
        .update();
  }

  /** The person who works for this organisation. */
  UUID memberOf(int n) {
    return jdbc.sql(
            """
            select m.utilisateur_id from bench_organisation o
              join membre m on m.organisation_id = o.id where o.n = :n
            """)
        .param("n", n)
        .query(UUID.class)
        .single();
  }

  /** The organisation with twenty thousand tasks. */
  ListeTravailBench.Lieu large() {
    return jdbc.sql("select id, departement from bench_organisation order by n desc limit 1")
        .query(ListeTravailBench.Lieu.class)
        .single();
  }

  /** Somebody of this organisation's list, for searches that find. */
  String nameIn(UUID organisation) {
    return jdbc.sql(
            """
            select c.nom_usage from tache t join candidat c on c.id = t.candidat_id
            where t.corbeille = :organisation order by t.id limit 1
            """)
        .param("organisation", organisation)
        .query(String.class)
        .single();
  }

  /** A PASS of this organisation's list. */
  String numberIn(UUID organisation) {
    return jdbc.sql(
            """
            select p.numero from tache t join pass_iae p on p.candidat_id = t.candidat_id
            where t.corbeille = :organisation order by t.id limit 1
            """)
        .param("organisation", organisation)
        .query(String.class)
        .single();
  }
}
