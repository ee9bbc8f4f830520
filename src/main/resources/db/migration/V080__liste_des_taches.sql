-- Mes tâches at national size: what each view, filter and sort reads is in the row itself.
alter table tache
  add candidat_id uuid,
  add siae_id uuid,
  add a_revoir_le date,
  add corbeille uuid,
  add echeance_tri date;
comment on column tache.corbeille is
  'The organisation the task waits for; zeros for the support, so that one index serves both.';
comment on column tache.echeance_tri is 'The due date; the end of the calendar without one.';
comment on column tache.a_revoir_le is
  'Out of the default view until that day; the due date of the law does not move.';

update tache set
  corbeille = coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'),
  echeance_tri = coalesce(echeance, '9999-12-31');
update tache t set candidat_id = s.candidat_id, siae_id = s.siae_id
from (
  select id, candidat_id, siae_id from candidature
  union all
  select pass_id, candidat_id, siae_id from parcours
  union all
  select id, candidat_id, siae_id from fiche_salarie
  union all
  select m.id, f.candidat_id, f.siae_id from mouvement_fiche m join fiche_salarie f on f.id = m.fiche_id
  union all
  select o.id, c.candidat_id, o.siae_id from sortie o join candidature c on c.id = o.candidature_id
  union all
  select u.id, c.candidat_id, u.siae_id from suite_contrat u join candidature c on c.id = u.candidature_id
  union all
  select d.id, p.candidat_id, d.siae_id from demande_prolongation d left join pass_iae p on p.id = d.pass_id
  union all
  select d.id, p.candidat_id, d.siae_id from demande_prefet d left join pass_iae p on p.id = d.pass_id
) s where s.id = t.dossier_id;

alter table tache alter corbeille set not null, alter echeance_tri set not null;
drop index tache_liste;
drop index tache_support;
create index tache_par_echeance on tache (corbeille, echeance_tri, creee_le, id)
  include (assignee, a_revoir_le) where statut = 'OUVERTE';
create index tache_par_attente on tache (corbeille, creee_le, id) where statut = 'OUVERTE';
create index tache_par_libelle on tache (corbeille, libelle, echeance_tri, creee_le, id)
  where statut = 'OUVERTE';
create index tache_par_etape on tache (corbeille, etape, echeance_tri, creee_le, id)
  where statut = 'OUVERTE';
create index tache_par_personne on tache (candidat_id, corbeille) where statut = 'OUVERTE';

-- Names as people look for them: no case, no accent, no hyphen, each word after a space.
create function texte_cherche(texte text) returns text
  language sql immutable strict parallel safe as $$
  select ' ' || regexp_replace(
    translate(replace(replace(lower(texte), 'œ', 'oe'), 'æ', 'ae'),
      'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'),
    '[^a-z0-9]+', ' ', 'g')
$$;
create index candidat_nom_cherche on candidat
  using gin (texte_cherche(prenom || ' ' || nom_usage) gin_trgm_ops);
create index organisation_nom_cherche on organisation using gin (texte_cherche(nom) gin_trgm_ops);
