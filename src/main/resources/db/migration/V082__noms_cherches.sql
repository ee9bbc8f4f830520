-- Words of names beside each open task, so that a search reads the organisation's rows and no others:
-- going from each task to its person cost a page of memory or two for every task.
drop index candidat_nom_cherche;
drop index organisation_nom_cherche;

-- Capitals with an accent go by name and not by the locale of the server, and the letters of our
-- neighbours' names go with those people type for them.
create or replace function texte_cherche(texte text) returns text
  language sql immutable strict parallel safe as $$
  select ' ' || regexp_replace(
    lower(translate(replace(replace(replace(replace(replace(texte,
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'),
      'ÀÂÄÁÃÅĂĄàâäáãåăąÇĆČçćčĎĐďđÈÉÊËĘĚèéêëęěĞğÌÍÎÏİìíîïıŁłÑŃŇñńňÒÓÔÖÕØŐòóôöõøőŘřŚŞŠȘśşšșŤȚťțÙÚÛÜŮŰùúûüůűÝŸýÿŹŻŽźżž',
      'AAAAAAAAaaaaaaaaCCCcccDDddEEEEEEeeeeeeGgIIIIIiiiiiLlNNNnnnOOOOOOOoooooooRrSSSSssssTTttUUUUUUuuuuuuYYyyZZZzzz')),
    '[^a-z0-9]+', ' ', 'g')
$$;
alter table organisation add column nom_cherche text generated always as (texte_cherche(nom)) stored;
create index organisation_nom_cherche on organisation using gin (nom_cherche gin_trgm_ops);

alter table tache add column nom_cherche text;
comment on column tache.nom_cherche is
  'Words of the person''s name while the task is open, kept by triggers; nothing once it is over.';

create function tache_prend_nom() returns trigger language plpgsql as $$
begin
  new.nom_cherche := case when new.statut = 'OUVERTE' then
    (select texte_cherche(c.prenom || ' ' || c.nom_usage) from candidat c where c.id = new.candidat_id) end;
  return new;
end $$;
create trigger tache_nom before insert or update of candidat_id, statut on tache
  for each row execute function tache_prend_nom();

create function candidat_donne_nom() returns trigger language plpgsql as $$
begin
  update tache set nom_cherche = texte_cherche(new.prenom || ' ' || new.nom_usage)
  where candidat_id = new.id and statut = 'OUVERTE';
  return null;
end $$;
create trigger candidat_nom after update of prenom, nom_usage on candidat
  for each row when (old.prenom is distinct from new.prenom or old.nom_usage is distinct from new.nom_usage)
  execute function candidat_donne_nom();

update tache t set nom_cherche = texte_cherche(c.prenom || ' ' || c.nom_usage)
from candidat c where c.id = t.candidat_id and t.statut = 'OUVERTE';
create index tache_par_nom on tache (corbeille) include (nom_cherche, siae_id, candidat_id, id)
  where statut = 'OUVERTE';
