{{- define "lighthouse.lamp" -}}
color: {{ .Values.global.lamp.color }}
flashes: {{ .Values.flashes | quote }}
{{- end -}}
