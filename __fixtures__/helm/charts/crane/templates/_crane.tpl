{{- define "crane.render" -}}
{{- if typeIs "string" .value }}
{{- tpl .value .context }}
{{- else }}
{{- tpl (.value | toYaml) .context }}
{{- end }}
{{- end -}}

{{- define "crane.env" -}}
{{- range $key, $value := .env }}
- name: {{ $key }}
  value: {{ tpl $value $.context | quote }}
{{- end }}
{{- end -}}

{{- define "crane.sidecar" -}}
- name: {{ .name }}
  image: {{ .image | quote }}
  {{- if .ports }}
  ports:
  {{- range $index, $port := .ports }}
    - containerPort: {{ $port }}
      name: {{ printf "p%d" $index }}
  {{- end }}
  {{- end }}
{{ end -}}
