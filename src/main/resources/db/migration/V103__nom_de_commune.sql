-- The ASP writes communes in capitals without accents; people read them as the reference data of the
-- communes writes them. An import does it from now on; what was imported before is put right here.
update structure_asp s set commune = c.nom
from commune c
where c.code = s.commune_code and s.commune <> c.nom
  and greatest(similarity(c.nom_recherche, s.commune), similarity(c.nom, s.commune)) = 1;

update organisation o set commune = c.nom
from commune c
where c.code = o.commune_code and o.categorie = 'SIAE' and o.commune <> c.nom
  and greatest(similarity(c.nom_recherche, o.commune), similarity(c.nom, o.commune)) = 1;
