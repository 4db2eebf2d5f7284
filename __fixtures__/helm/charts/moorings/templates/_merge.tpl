{{/* Lays a chart's own template over the library's. Takes a list: context, name of the overrides, name of the base. */}}
{{- define "moorings.merge" -}}
{{- $top := first . -}}
{{- $overrides := fromYaml (include (index . 1) $top) | default (dict) -}}
{{- $base := fromYaml (include (index . 2) $top) | default (dict) -}}
{{- toYaml (merge $overrides $base) -}}
{{- end -}}
