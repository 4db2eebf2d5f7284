{{- define "whirlpool.down" }}{{ include "whirlpool.round" . }}{{ end }}
{{- define "whirlpool.round" }}{{ include "whirlpool.down" . }}{{ end }}
